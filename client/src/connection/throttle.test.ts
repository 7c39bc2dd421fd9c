import { expect, test } from 'vitest'
import { handClock } from './handClock.ts'
import { throttle } from './throttle.ts'

const start = () => {
  const clock = handClock()
  const sent: [number, string][] = []
  return { clock, sent, ...throttle<string>(33, (value) => sent.push([clock.now(), value]), clock) }
}

test('the first goes at once, then the newest each 33 ms', () => {
  const { clock, sent, offer } = start()
  for (let ms = 0; ms < 100; ms += 10) {
    offer(`${ms}`)
    clock.pass(10)
  }
  clock.pass(100)
  expect(sent).toEqual([
    [0, '0'],
    [33, '30'],
    [66, '60'],
    [99, '90'],
  ])
})

test('what is sent now takes the place of what waits', () => {
  const { clock, sent, offer, now } = start()
  offer('a')
  offer('b')
  clock.pass(5)
  now('let go')
  clock.pass(100)
  expect(sent).toEqual([
    [0, 'a'],
    [5, 'let go'],
  ])
})

test('after cancelling nothing is sent', () => {
  const { clock, sent, offer, cancel } = start()
  offer('a')
  offer('b')
  cancel()
  clock.pass(100)
  expect(sent).toEqual([[0, 'a']])
})
