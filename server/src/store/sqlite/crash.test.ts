import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleFolder } from './folder.ts'

const fixture = fileURLToPath(new URL('./crash.fixture.ts', import.meta.url))

let folder: Awaited<ReturnType<typeof sampleFolder>>
beforeEach(async () => {
  folder = await sampleFolder()
})
afterEach(() => folder.cleanUp())

/** Runs the fixture and kills it after so many promises, or lets it kill itself; returns them. */
const promisesBeforeKill = async (count: number, ...args: string[]): Promise<string[]> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fixture, folder.dataDir, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = once(child, 'close')
  const promised: string[] = []
  for await (const line of createInterface(child.stdout)) {
    promised.push(line)
    if (promised.length === count) child.kill('SIGKILL')
  }
  await closed
  expect(child.signalCode).toBe('SIGKILL')
  return promised
}

/** ms, on a busy machine: each process takes a moment to start. */
const patience = 90_000

const upTo = (length: number) => Array.from({ length }, (_, n) => String(n))

test('a killed process loses no commit that it had promised', async () => {
  const promised = await promisesBeforeKill(200)
  const store = await folder.open()
  const updates = (await store.loadRoom('first'))?.updates.map((update) =>
    Buffer.from(update).toString(),
  )
  // In the order they were made: at most the few under way come on top.
  expect(updates).toEqual(upTo(updates?.length ?? 0))
  expect(updates).toEqual(expect.arrayContaining(promised))
  for (const n of promised.slice(-10)) {
    expect(await store.commandDone('first', `command-${n}`)).toBe(true)
  }
})

/** Opens what was left: each room’s log must be a row of numbers without a gap, with all of those that were promised. */
const heldTo = async (promised: readonly string[]): Promise<void> => {
  const store = await folder.open()
  for (let number = 0; number < 8; number++) {
    const updates = (await store.loadRoom(`room-${number}`))?.updates ?? []
    const numbers = updates.map((update) => Buffer.from(update).toString())
    expect(numbers).toEqual(upTo(numbers.length))
    const mine = promised.flatMap((line) => {
      const [room, n = ''] = line.split(' ')
      return room === String(number) ? [n] : []
    })
    expect(numbers).toEqual(expect.arrayContaining(mine))
  }
  await store.close()
  expect(folder.troubles).toEqual([])
}

// R-ACK-3
test(
  'a killed process loses nothing of any room, whose commits it had written together',
  async () => {
    for (const count of [100, 230]) await heldTo(await promisesBeforeKill(count, 'rooms'))
  },
  patience,
)

/** Where in the work a process kills itself, as a part of it; early and late in turn, until both have been seen. */
const shares = [0.5, 0.9, 0.1, 0.7, 0.3, 1.2, 0, 0.8, 0.2, 0.6, 0.4, 1.5, 0.05]

/** How many rows the rooms' files have, whatever waits in the journals: nothing is changed by looking. */
const rowsInFiles = (): number[] =>
  Array.from({ length: 8 }, (_, number) => {
    const db = new DatabaseSync(folder.fileOf(`room-${number}`), { readOnly: true })
    const row = db.prepare('SELECT count(*) AS rows FROM updates').get()
    db.close()
    return Number(row?.['rows'])
  })

// R-ACK-3
test(
  'a process killed as rooms go from a journal to their files loses nothing of those that went, nor of those that wait',
  async () => {
    let isWithin = false
    let promised: string[] = []
    for (const share of shares) {
      promised = promised.concat(await promisesBeforeKill(Infinity, 'settling', String(share)))
      // All have written as often as one another.
      isWithin = new Set(rowsInFiles()).size > 1
      await heldTo(promised)
      if (isWithin) break
    }
    expect(isWithin).toBe(true)
  },
  patience,
)

// R-DISK-6
test(
  'a process killed as it compacts leaves the log as it was or as it becomes',
  async () => {
    const left = new Set<number>()
    let promised: string[] = []
    for (const share of shares) {
      promised = promised.concat(await promisesBeforeKill(Infinity, 'compacting', String(share)))
      const store = await folder.open()
      const stored = await store.loadRoom('first')
      await store.close()
      left.add(stored?.rows ?? 0)
      const numbers = stored?.updates.flatMap((row) => Buffer.from(row).toString().split(' ')) ?? []
      expect(numbers).toEqual(promised)
      if (left.size === 2) break
    }
    expect(left).toEqual(new Set([1, 5]))
  },
  patience,
)
