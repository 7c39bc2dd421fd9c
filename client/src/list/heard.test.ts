import type { Note } from '@firefelt/shared/board/note.ts'
import { placeAt } from '@firefelt/shared/board/place.ts'
import { expect, it } from 'vitest'
import { heardFrom } from './heard.ts'

const note: Note = {
  id: 'a',
  theme: 'clear-goals',
  sender: 'other',
  author: 'other',
  place: placeAt({ success: 0.25, importance: 0.75 }, 'other'),
  removedBy: null,
  reason: '',
}
const moved: Note = { ...note, place: placeAt('parkingLot', 'third') }

it('hears a new post-it, a moved one, and one that is put back', () => {
  const placed = { kind: 'placed', note: 'a', by: 'other', place: note.place }
  expect(heardFrom({ before: undefined, after: note })).toEqual(placed)
  expect(heardFrom({ before: note, after: moved })).toEqual({
    ...placed,
    by: 'third',
    place: moved.place,
  })
})

it('hears who takes one down, but not of one that nobody here saw', () => {
  const removed: Note = { ...note, removedBy: 'third' }
  expect(heardFrom({ before: note, after: removed })).toEqual({
    kind: 'removed',
    note: 'a',
    by: 'third',
  })
  expect(heardFrom({ before: undefined, after: removed })).toBeUndefined()
})

it('hears a changed reason, and nothing where nothing changed', () => {
  expect(heardFrom({ before: note, after: { ...note, reason: 'x' } })).toEqual({
    kind: 'reason',
    note: 'a',
  })
  expect(heardFrom({ before: note, after: { ...note } })).toBeUndefined()
})
