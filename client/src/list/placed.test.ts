import type { Note } from '@firefelt/shared/board/note.ts'
import { expect, test } from 'vitest'
import { changedNote, noteOn, othersOnMap, placedBy } from './placed.ts'

const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  theme: 'goals',
  sender: 'me',
  author: 'me',
  place: { kind: 'map', success: 0.25, importance: 0.75, by: 'me' },
  removedBy: null,
  reason: '',
  ...more,
})
const board = (...notes: Note[]) => new Map(notes.map((each) => [each.id, each]))
const aside = { kind: 'parkingLot', by: 'me' } as const

test('a theme is placed by the sender whose post-it it is', () => {
  const notes = board(note('a'), note('b', { sender: 'you' }), note('c', { theme: 'trust' }))
  expect([...placedBy(notes, 'me')].map(([theme, { id }]) => [theme, id])).toEqual([
    ['goals', 'a'],
    ['trust', 'c'],
  ])
  expect(noteOn(notes, 'goals', 'you')?.id).toBe('b')
  expect(noteOn(notes, 'trust', 'you')).toBeUndefined()
})

test('of several, the one on the map is gone on with, else the one with the first id', () => {
  const first = note('a', { place: aside })
  expect(noteOn(board(first, note('b')), 'goals', 'me')?.id).toBe('b')
  expect(noteOn(board(note('b'), first), 'goals', 'me')?.id).toBe('b')
  expect(noteOn(board(note('c'), note('b')), 'goals', 'me')?.id).toBe('b')
})

test("others' post-its of the theme are counted on the map alone", () => {
  const notes = board(
    note('a'),
    note('b', { sender: 'you' }),
    note('c', { sender: 'them', place: aside }),
    note('d', { sender: 'you', theme: 'trust' }),
  )
  expect(othersOnMap(notes, 'goals', 'me').map(({ id }) => id)).toEqual(['b'])
})

test('finds the post-it that an act added, took away or changed', () => {
  const one = note('a')
  const other = note('b')
  expect(changedNote(board(one), board(one, other))).toBe(other)
  expect(changedNote(board(one, other), board(one))).toBe(other)
  const moved = { ...one, place: aside }
  expect(changedNote(board(one, other), board(moved, other))).toBe(moved)
  expect(changedNote(board(one), board(one))).toBeUndefined()
})
