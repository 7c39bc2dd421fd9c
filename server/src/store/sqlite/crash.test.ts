import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleFolder } from './folder.ts'

const fixture = fileURLToPath(new URL('./crash.fixture.ts', import.meta.url))

let folder: Awaited<ReturnType<typeof sampleFolder>>
beforeEach(async () => {
  folder = await sampleFolder()
})
afterEach(() => folder.cleanUp())

/** Runs the fixture and kills it after so many promises; returns them. */
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

// R-ACK-3
test('a killed process loses nothing of any room, whose commits it had written together', async () => {
  for (const count of [100, 150, 230]) {
    const promised = await promisesBeforeKill(count, 'rooms')
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
  }
  expect(folder.troubles).toEqual([])
})

// R-DISK-6
test('a process killed as it compacts leaves the log as it was or as it becomes', async () => {
  const rows = new Set<number>()
  let promised: string[] = []
  for (const count of [7, 11, 16, 23]) {
    promised = promised.concat(await promisesBeforeKill(count, 'compacting'))
    const store = await folder.open()
    const stored = await store.loadRoom('first')
    await store.close()
    rows.add(stored?.rows ?? 0)
    const numbers = stored?.updates.flatMap((row) => Buffer.from(row).toString().split(' ')) ?? []
    expect(numbers).toEqual(upTo(numbers.length))
    expect(numbers.length).toBeGreaterThanOrEqual(promised.length)
    expect(numbers).toEqual(expect.arrayContaining(promised))
  }
  expect(Math.max(...rows)).toBeLessThanOrEqual(5)
})
