import { expect, test } from 'vitest'
import { judge, startTime } from './restarts.ts'

test('a server that was up is started again soon', () => {
  const verdict = judge({ lasted: startTime, everUp: true, shortRuns: 3 })
  expect(verdict).toEqual({ again: true, after: 500, shortRuns: 0 })
})

test('a server that fails at its first start is left alone', () => {
  expect(judge({ lasted: 300, everUp: false, shortRuns: 0 })).toEqual({ again: false })
})

test('short runs in a row wait longer and longer, and then end', () => {
  const waits: number[] = []
  let shortRuns = 0
  for (;;) {
    const verdict = judge({ lasted: 100, everUp: true, shortRuns })
    if (!verdict.again) break
    waits.push(verdict.after)
    shortRuns = verdict.shortRuns
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000])
})
