import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Timers from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRunning } from './keepRunning.ts'
import { startTime } from './restarts.ts'

const waits: unknown[] = []
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof Timers>()),
  setTimeout: async (ms: number) => void waits.push(ms),
}))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firefelt-start-'))
  waits.length = 0
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** What stands in for a server: it ends with these codes, one at each start, and tells of each. */
const ending = (...codes: number[]) => {
  const starts = join(folder, 'starts')
  const server = `
    const fs = require('node:fs')
    fs.appendFileSync(${JSON.stringify(starts)}, '.')
    process.exit(${JSON.stringify(codes)}[fs.readFileSync(${JSON.stringify(starts)}).length - 1])`
  return { args: ['--eval', server], starts: () => readFileSync(starts).length }
}

/** Each run takes so long, however long it takes. */
const everyRunLasts = (ms: number) => {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += ms))
}

// R-DISK-2
test('a server that ends itself with an error, as when its disk has failed, is started again until it ends well', async () => {
  everyRunLasts(startTime)
  const { args, starts } = ending(1, 1, 0, 1)
  expect(await keepRunning(args)).toBe(0)
  expect([starts(), waits]).toEqual([3, [500, 500]])
})

test('one that fails as it starts for the first time is left alone, and its code is handed on', async () => {
  everyRunLasts(0)
  const { args, starts } = ending(3)
  expect(await keepRunning(args)).toBe(3)
  expect([starts(), waits]).toEqual([1, []])
})
