import { setTimeout as wait } from 'node:timers/promises'

export const megabyte = 1024 * 1024

/** One of a server's own figures. @param name with its labels; one that was never counted is 0 */
export const figure = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return Number(line?.slice(name.length) ?? 0)
}

/** Bytes that a server takes. */
export const memoryOf = async (url: string): Promise<number> => {
  const bytes = await figure(url, 'process_resident_memory_bytes')
  if (bytes === 0) throw new Error('a server that does not say what it takes')
  return bytes
}

/** By how many bytes more a server takes, at the most, until `task` is done and a little later. */
export const growthDuring = async (url: string, task: () => Promise<unknown>): Promise<number> => {
  const before = await memoryOf(url)
  let highest = before
  let isDone = false
  const done = task().finally(() => {
    isDone = true
  })
  for (let after = 0; after < 3; after += isDone ? 1 : 0) {
    highest = Math.max(highest, await memoryOf(url))
    await wait(20)
  }
  await done
  return highest - before
}
