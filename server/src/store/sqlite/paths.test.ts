import type * as Fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { pathsIn } from './paths.ts'

/** What was made to last, in order. */
const lasting: string[] = []

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const paths = new Map<number, string>()
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>) => {
      const file = fs.openSync(...args)
      paths.set(file, String(args[0]))
      return file
    },
    fsyncSync: (file: number) => {
      fs.fsyncSync(file)
      lasting.push(paths.get(file) ?? '')
    },
  }
})

// R-ACK-3
test('a data folder that is new is found again after a power cut, with every folder above it that is', async () => {
  const there = await mkdtemp(join(tmpdir(), 'firefelt-paths-'))
  onTestFinished(() => rm(there, { recursive: true, force: true }))
  const above = join(there, 'above')
  const dataDir = join(above, 'data')
  pathsIn(dataDir)
  expect(lasting).toEqual([dataDir, above, there])
  pathsIn(dataDir)
  expect(lasting).toHaveLength(3)
})
