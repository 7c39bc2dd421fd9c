import { setTimeout as wait } from 'node:timers/promises'
import { type Inspected, openInspector } from '../fixtures/inspector.ts'

export const megabyte = 1024 * 1024

/** One of a server's own figures. @param name with its labels; one that was never counted is 0 */
export const figure = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return Number(line?.slice(name.length) ?? 0)
}

/** A look at what a process holds: its garbage is collected first, so that others' does not count. */
export const openScale = async (server: Inspected) => {
  const inspector = await openInspector(server)
  return {
    /** Bytes in JavaScript's heap and in the buffers beside it. */
    held: async (): Promise<number> => {
      await inspector.ask('HeapProfiler.collectGarbage')
      const { result } = (await inspector.ask('Runtime.evaluate', {
        expression: '{ const { heapUsed, external } = process.memoryUsage(); heapUsed + external }',
      })) as { result: { value: number } }
      return result.value
    },
    close: () => inspector.close(),
  }
}

/** By how many bytes more a server holds, at the most, until `task` is done and a little later. */
export const growthDuring = async (
  server: Inspected,
  task: () => Promise<unknown>,
): Promise<number> => {
  const scale = await openScale(server)
  const before = await scale.held()
  let highest = before
  let isDone = false
  const done = task().finally(() => {
    isDone = true
  })
  for (let after = 0; after < 3; after += isDone ? 1 : 0) {
    highest = Math.max(highest, await scale.held())
    await wait(20)
  }
  await done
  scale.close()
  return highest - before
}
