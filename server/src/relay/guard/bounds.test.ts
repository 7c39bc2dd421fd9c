import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isBounded } from './bounds.ts'
import { chanceOf, createMeeting } from './meeting.fixture.ts'

const framesOf = (seed: number) => {
  const { frames, happen, settle, server } = createMeeting(seed)
  for (let turn = 0; turn < 200; turn++) happen()
  settle()
  return [...frames.map(({ update }) => update), Y.encodeStateAsUpdate(server.doc)]
}

test('every update of a real meeting is within bounds, and no beginning of one is', () => {
  for (const update of framesOf(1)) {
    expect(isBounded(update)).toBe(true)
    for (let end = 0; end < Math.min(update.length, 300); end++) {
      expect(isBounded(update.subarray(0, end))).toBe(false)
    }
  }
})

test('what is within bounds, Yjs reads whole, at a cost that its bytes bound', () => {
  const chance = chanceOf(7)
  const updates = framesOf(2)
  let within = 0
  for (let turn = 0; turn < 20_000; turn++) {
    const update = Uint8Array.from(chance.one(updates) ?? [])
    for (let left = 1 + chance.below(3); left > 0; left--) {
      update[chance.below(update.length)] = chance.below(256)
    }
    if (!isBounded(update)) continue
    within++
    try {
      const { structs, ds } = Y.decodeUpdate(update)
      expect(structs.length).toBeLessThanOrEqual(update.length / 2)
      for (const { length } of structs) expect(length).toBeGreaterThan(0)
      for (const ranges of ds.clients.values()) {
        let end = 0
        for (const { clock, len } of ranges) {
          expect(clock).toBeGreaterThanOrEqual(end)
          end = clock + len
        }
      }
    } catch (error) {
      // The one thing that the walk leaves to Yjs: whether text is UTF-8.
      expect(error).toBeInstanceOf(TypeError)
    }
  }
  expect(within).toBeGreaterThan(1_000)
})

test('no update is empty bytes', () => {
  expect(isBounded(new Uint8Array())).toBe(false)
  expect(isBounded(Uint8Array.of(0, 0))).toBe(true)
})
