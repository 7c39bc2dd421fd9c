import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { here, peopledControl } from '@firefelt/shared/control/fixtures/groupedControl.ts'
import { expect, test } from 'vitest'
import { lateCause } from './lateCause.ts'

const after = (control: Control, wish: object): Control =>
  applyCommand(control, { id: 'c1', ...wish } as Command, 5)
const room = () => peopledControl(here(2))
const mine = { sender: 'p2' }
const put = (control: Control, note = mine) => lateCause('note.put', note, control, 'p2')
const move = (control: Control) => lateCause('note.move', mine, control, 'p2')

test('a lock, a pause and the end make everything late', () => {
  const locked = after(room(), { type: 'lock', locked: true })
  expect([put(locked), move(locked)]).toEqual(['locked', 'locked'])
  const { session } = room().agenda
  const asleep = after(room(), { type: 'closeSession', session, next: null, opensAt: null })
  expect([put(asleep), move(asleep)]).toEqual(['asleep', 'asleep'])
  expect(put(after(locked, { type: 'end' }))).toBe('ended')
})

test('who has to wait, or places hidden, puts up too early, and moves late for another reason', () => {
  const turns = { type: 'startRound', round: 'r1', seconds: 60, order: [], talkFirst: true }
  const round = after(room(), turns)
  expect([put(round), move(round)]).toEqual(['waiting', 'locked'])
  const placing = { placing: 'h1', of: 'participant', anonymous: false, last: [] }
  expect(put(after(room(), { type: 'openPlacing', ...placing }))).toBe('hidden')
})

test('what was sent in the name of a group that one has left says so', () => {
  const make = { type: 'makeGroups', count: 2, choose: false, remoteApart: false }
  const groups = after(room(), make)
  const [of = ''] = Object.keys(groups.groups)
  const anew = after(groups, { ...make, id: 'c2' })
  expect(put(anew, { sender: of })).toBe('regrouped')
  expect(put(after(anew, { type: 'lock', locked: true }), { sender: of })).toBe('locked')
})

test('a sheet is late where others work on its theme, whatever else holds', () => {
  expect(lateCause('sheet.fill', undefined, room(), 'p2')).toBe('elsewhere')
  const locked = after(room(), { type: 'lock', locked: true })
  expect(lateCause('sheet.add', undefined, locked, 'p2')).toBe('elsewhere')
})

test('what had passed again when it was told is taken for the lock', () => {
  expect(put(room())).toBe('locked')
})
