import { participant } from '@firefelt/shared/board/actor.ts'
import { expect, test } from 'vitest'
import { permitted } from './permitted.ts'

const me = participant('me')
const open = { locked: false, phase: 'open', participants: {}, round: null } as const
const mine = { sender: 'me', author: 'me' }
const yours = { sender: 'you', author: 'you' }

test("all post-its can be moved, one's own removed", () => {
  expect(permitted(me, 'note.move', open, yours)).toBe(true)
  expect(permitted(me, 'note.remove', open, yours)).toBe(false)
  expect(permitted(me, 'note.remove', open, mine)).toBe(true)
})

test('a locked map takes reasons and no moves', () => {
  const locked = { ...open, locked: true }
  expect(permitted(me, 'note.put', locked)).toBe(false)
  expect(permitted(me, 'note.move', locked, mine)).toBe(false)
  expect(permitted(me, 'reason.write', locked, yours)).toBe(true)
})

test('a meeting that has ended takes nothing', () => {
  const ended = { ...open, phase: 'ended' } as const
  expect(permitted(me, 'reason.write', ended, mine)).toBe(false)
})

test('a new post-it waits for its turn in a round that talks first', () => {
  const turn = (state: 'waiting' | 'speaking') => ({
    ...open,
    round: {
      id: 'r1',
      turns: [{ who: 'me', state }],
      seconds: 60,
      since: null,
      before: null,
      talkFirst: true,
    },
  })
  expect(permitted(me, 'note.put', turn('waiting'))).toBe(false)
  expect(permitted(me, 'note.move', turn('waiting'), yours)).toBe(true)
  expect(permitted(me, 'note.put', turn('speaking'))).toBe(true)
})
