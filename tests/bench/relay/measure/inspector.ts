import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Where Node’s inspector listens when a process gets SIGUSR1; any Node opens it, without a flag. */
const targets = 'http://127.0.0.1:9229/json/list'
const patience = 5_000

const address = async (): Promise<string> => {
  const until = performance.now() + patience
  for (;;) {
    const found = await fetch(targets).then(
      (response) => response.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    )
    const url = found[0]?.webSocketDebuggerUrl
    if (url !== undefined) return url
    if (performance.now() > until) throw new Error('the inspector does not answer')
    await wait(50)
  }
}

export interface Inspector {
  /** Does one of the inspector's commands. */
  ask(method: string): Promise<unknown>
  close(): void
}

/** Looks into a process of Node's from without. */
export const openInspector = async (pid: number): Promise<Inspector> => {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await address())
  await once(socket, 'open')
  let id = 0
  return {
    ask: async (method) => {
      id++
      socket.send(JSON.stringify({ id, method }))
      const [{ data }] = (await once(socket, 'message')) as [MessageEvent<string>]
      return (JSON.parse(data) as { result: unknown }).result
    },
    close: () => socket.close(),
  }
}

/** So that a server's memory tells what it holds, and not when it last cleaned up. */
export const collectGarbage = async (pid: number): Promise<void> => {
  const inspector = await openInspector(pid)
  for (let time = 0; time < 2; time++) {
    await inspector.ask('HeapProfiler.collectGarbage')
    await wait(200)
  }
  inspector.close()
}
