import { expect, it, vi } from 'vitest'
import { deliveries } from './deliveries.ts'

it('counts each move once for each receiver, and nobody’s own', () => {
  const counted = deliveries()
  const self = counted.receiver(10, 10, 3)
  const other = counted.receiver(11, 10, 3)
  counted.sent(10, 1)
  expect([self(10, 1), other(10, 1), other(10, 1), other(99, 1)]).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(counted.count()).toEqual({ sent: 1, delivered: 1, arrived: 1 })
})

it('a move that a newer one overtook is as old as when the newer one came', () => {
  const now = vi.spyOn(performance, 'now')
  const counted = deliveries()
  const receive = counted.receiver(1, 0, 2)
  for (const sequence of [1, 2, 3, 4]) {
    now.mockReturnValue(sequence * 10)
    counted.sent(0, sequence)
  }
  receive(0, 1)
  counted.begin()
  now.mockReturnValue(45)
  receive(0, 4)
  expect(counted.count()).toEqual({ sent: 0, delivered: 3, arrived: 1 })
  expect([counted.age.quantile(0.1), counted.age.quantile(1)]).toEqual([5, 25])
})
