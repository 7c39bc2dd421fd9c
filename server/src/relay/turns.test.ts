import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { newStretch, nextTurn } from './turns.ts'

test('of all that wait one goes on in each turn, in the order they came', async () => {
  const wentOn: string[] = []
  const all = ['a', 'b', 'c'].map((name) => nextTurn().then(() => wentOn.push(name)))
  let before = 0
  while (wentOn.length < 3) {
    await turn()
    expect(wentOn.length - before).toBeLessThanOrEqual(1)
    before = wentOn.length
  }
  await Promise.all(all)
  expect(wentOn).toEqual(['a', 'b', 'c'])
})

test('whoever waits again comes after those who wait already', async () => {
  const wentOn: string[] = []
  const work = async (name: string) => {
    for (let piece = 1; piece <= 2; piece++) {
      await nextTurn()
      wentOn.push(`${name}${piece}`)
    }
  }
  await Promise.all([work('a'), work('b')])
  expect(wentOn).toEqual(['a1', 'b1', 'a2', 'b2'])
})

test('a stretch is long after 10 ms, and short again once it was broken off', async () => {
  let time = 1_000
  const stretch = newStretch(() => time)
  expect(stretch.isLong()).toBe(false)
  time += 9
  expect(stretch.isLong()).toBe(false)
  time += 1
  expect(stretch.isLong()).toBe(true)
  await stretch.breakOff()
  expect(stretch.isLong()).toBe(false)
})
