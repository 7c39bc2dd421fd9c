import { parentPort } from 'node:worker_threads'

/** For tests: a thread that dies, never answers or says what it was asked for, by the room it is asked about. */
const acts: Record<string, () => void> = {
  dies: () => {
    throw new Error('dead')
  },
  hangs: () => {},
}

parentPort?.on('message', ({ room }: { room: string }) => {
  const act =
    acts[room] ??
    (() => parentPort?.postMessage({ kind: 'file', bytes: new TextEncoder().encode(room) }))
  act()
})
