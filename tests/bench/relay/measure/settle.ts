import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** Where Node’s inspector listens when a process gets SIGUSR1. */
const inspector = 'http://127.0.0.1:9229/json/list'
const patience = 5_000

const address = async (): Promise<string> => {
  const until = performance.now() + patience
  for (;;) {
    const targets = await fetch(inspector).then(
      (response) => response.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    )
    const url = targets[0]?.webSocketDebuggerUrl
    if (url !== undefined) return url
    if (performance.now() > until) throw new Error('the inspector does not answer')
    await wait(50)
  }
}

/**
 * Has a server of Node’s collect its garbage, so that its memory tells what it holds and not when it last cleaned up.
 * It needs no flag: any Node opens its inspector when asked.
 */
export const collectGarbage = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await address())
  await once(socket, 'open')
  for (let id = 1; id <= 2; id++) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await once(socket, 'message')
    await wait(200)
  }
  socket.close()
}
