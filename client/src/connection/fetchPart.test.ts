import { expect, test } from 'vitest'
import { fetchPart } from './fetchPart.ts'

/** A server that cannot be reached for the first `tries`, and what a part that is asked for comes to. */
const after = (tries: number, part: () => string) => {
  const pauses: number[] = []
  let asked = 0
  const isThere = () => asked > tries
  return {
    pauses,
    asked: () => asked,
    load: async () => {
      asked++
      if (!isThere()) throw new TypeError('no network')
      return part()
    },
    around: {
      isServerThere: async () => isThere(),
      pause: async (ms: number) => void pauses.push(ms),
    },
  }
}

const gone = (): string => {
  throw new TypeError('404')
}

test('a part comes at once where there is a network', async () => {
  const { load, around, asked } = after(0, () => 'map')
  expect(await fetchPart(load, around)).toBe('map')
  expect(asked()).toBe(1)
})

test('without one it is asked for again, less and less often, until it comes', async () => {
  const { load, around, pauses } = after(7, () => 'map')
  expect(await fetchPart(load, around)).toBe('map')
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000])
})

test('what a newer server no longer has is asked for twice, and then told', async () => {
  const { load, around, asked } = after(0, gone)
  await expect(fetchPart(load, around)).rejects.toThrow('404')
  expect(asked()).toBe(2)
})
