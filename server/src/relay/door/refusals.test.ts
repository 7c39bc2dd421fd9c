import { expect, test } from 'vitest'
import { createRefusals } from './refusals.ts'

const setUp = (most?: number) => {
  let time = 1_000
  const refusals = createRefusals(() => time, most)
  const count = (network: string, times: number) => {
    for (let turn = 0; turn < times; turn++) refusals.count(network)
  }
  return { refusals, count, pass: (ms: number) => void (time += ms) }
}

// R-RATE-4
test('after 300 refusals a network waits, and has five more a second', () => {
  const { refusals, count, pass } = setUp()
  count('one', 299)
  expect(refusals.isSpent('one')).toBe(false)
  // What is refused beyond them lengthens no wait.
  count('one', 1_000)
  expect([refusals.isSpent('one'), refusals.isSpent('other')]).toEqual([true, false])
  pass(1_000)
  count('one', 4)
  expect(refusals.isSpent('one')).toBe(false)
  count('one', 1)
  expect(refusals.isSpent('one')).toBe(true)
  pass(60_000)
  count('one', 299)
  expect(refusals.isSpent('one')).toBe(false)
})

test('networks that have their whole measure again are forgotten', () => {
  const { refusals, count, pass } = setUp()
  for (let network = 0; network < 100; network++) count(String(network), 1)
  expect(refusals.size).toBe(100)
  pass(200)
  count('new', 1)
  expect(refusals.size).toBe(1)
})

test('no more networks are known than there may be: the one refused longest ago goes', () => {
  const { refusals, count } = setUp(3)
  count('old', 300)
  count('one', 300)
  count('old', 1)
  for (const network of ['two', 'three']) count(network, 300)
  expect(refusals.size).toBe(3)
  expect(['one', 'old', 'two', 'three'].map(refusals.isSpent)).toEqual([false, true, true, true])
})
