import { expect, it } from 'vitest'
import { memory } from './memory.ts'
import { writerOf } from './writer.ts'

const writer = () => writerOf({ index: 0, room: 'r', id: 'p1', token: '' })

it('knows what it was told, though the bytes were only lent', () => {
  const [hand, told] = [writer(), memory()]
  const lent = Buffer.alloc(10_000)
  for (const update of [hand.put(2), hand.move(), hand.move(1)]) {
    lent.set(update)
    told.keep(lent.subarray(0, update.length))
  }
  expect(hand.isKeptIn(told.doc())).toBe(true)
})

it('knows no more than that', () => {
  const [hand, told] = [writer(), memory()]
  told.keep(hand.put(1))
  hand.move()
  expect(hand.isKeptIn(told.doc())).toBe(false)
})
