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
test('a killed process loses nothing of any room, whose commits it had written together', async () => {
  for (const count of [100, 230]) await heldTo(await promisesBeforeKill(count, 'rooms'))
})

type Moment = 'before' | 'within' | 'after'

/**
 * Has processes kill themselves at their work until all of `wanted` has been seen: later where the last one came too early,
 * sooner where it came too late. How long the work takes is the disk's business, and is another time each time.
 */
const killedUntilSeen = async (
  wanted: readonly Moment[],
  way: string,
  look: (promised: readonly string[]) => Promise<Moment>,
): Promise<void> => {
  const missing = new Set(wanted)
  let promised: string[] = []
  let share = 0.5
  for (let tries = 0; missing.size > 0; tries++) {
    if (tries === 60) throw new Error(`no kill came ${[...missing].join(' or ')}`)
    promised = promised.concat(await promisesBeforeKill(Infinity, way, String(share)))
    const moment = await look(promised)
    missing.delete(moment)
    share *= moment === 'before' ? 1.5 : 0.6
  }
}

/** How many rows the rooms' files have, whatever waits in the journals: nothing is changed by looking. */
const rowsInFiles = (): number[] =>
  Array.from({ length: 8 }, (_, number) => {
    const db = new DatabaseSync(folder.fileOf(`room-${number}`), { readOnly: true })
    const row = db.prepare('SELECT count(*) AS rows FROM updates').get()
    db.close()
    return Number(row?.['rows'])
  })

// R-ACK-3
test('a process killed as rooms go from a journal to their files loses nothing of those that went, nor of those that wait', async () => {
  await killedUntilSeen(['within'], 'settling', async (promised) => {
    const rows = rowsInFiles()
    await heldTo(promised)
    // All have written as often as one another.
    if (new Set(rows).size > 1) return 'within'
    return rows[0] === promised.length / 8 ? 'after' : 'before'
  })
})

// R-DISK-6
test('a process killed as it compacts leaves the log as it was or as it becomes', async () => {
  await killedUntilSeen(['before', 'after'], 'compacting', async (promised) => {
    const store = await folder.open()
    const stored = await store.loadRoom('first')
    await store.close()
    const numbers = stored?.updates.flatMap((row) => Buffer.from(row).toString().split(' ')) ?? []
    expect(numbers).toEqual(promised)
    expect(stored?.rows).toBeOneOf([1, 5])
    return stored?.rows === 5 ? 'before' : 'after'
  })
})
