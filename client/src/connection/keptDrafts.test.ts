import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { forgetRoom } from './forgetRoom.ts'
import { keepDraft, keptDraft } from './keptDrafts.ts'
import { forgetKept } from './keptRoom.ts'

const read = (json: unknown) => z.string().parse(json)
const kept = (room: string, actor: string, name = 'line') => keptDraft(room, actor, name, read)

test('what was begun is there again, each in its own place, until it is sent', () => {
  keepDraft('r1', 'p1', 'line', 'mod til at spørge')
  keepDraft('r1', 'p1', 'other', 'noget andet')
  expect([kept('r1', 'p1'), kept('r1', 'p1', 'other')]).toEqual([
    'mod til at spørge',
    'noget andet',
  ])
  expect([kept('r1', 'p2'), kept('r2', 'p1')]).toEqual([undefined, undefined])
  keepDraft('r1', 'p1', 'line', undefined)
  expect(kept('r1', 'p1')).toBeUndefined()
})

test('it goes with one’s part in the room, and with the room', async () => {
  keepDraft('r1', 'p1', 'line', 'min')
  keepDraft('r1', 'p2', 'line', 'en andens')
  forgetKept('r1', 'p1')
  expect([kept('r1', 'p1'), kept('r1', 'p2')]).toEqual([undefined, 'en andens'])
  keepDraft('r2', 'p2', 'line', 'i et andet rum')
  await forgetRoom('r1').catch(() => undefined)
  expect([kept('r1', 'p2'), kept('r2', 'p2')]).toEqual([undefined, 'i et andet rum'])
})

test('what is damaged is nothing', () => {
  keepDraft('r1', 'p1', 'line', 7)
  expect(kept('r1', 'p1')).toBeUndefined()
})
