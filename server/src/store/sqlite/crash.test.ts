import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sampleFolder } from './folder.ts'

const fixture = fileURLToPath(new URL('./crash.fixture.ts', import.meta.url))

test('a killed process loses no commit that it had promised', async () => {
  const folder = await sampleFolder()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fixture, folder.dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const closed = once(child, 'close')
  const promised: string[] = []
  for await (const line of createInterface(child.stdout)) {
    promised.push(line)
    if (promised.length === 200) child.kill('SIGKILL')
  }
  await closed
  expect(child.signalCode).toBe('SIGKILL')

  const store = await folder.open()
  const updates = (await store.loadRoom('first'))?.updates.map((update) =>
    Buffer.from(update).toString(),
  )
  // In the order they were made: at most the few under way come on top.
  expect(updates).toEqual(Array.from({ length: updates?.length ?? 0 }, (_, n) => String(n)))
  expect(updates).toEqual(expect.arrayContaining(promised))
  for (const n of promised.slice(-10)) {
    expect(await store.commandDone('first', `command-${n}`)).toBe(true)
  }
  await folder.cleanUp()
}, 30_000)
