import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { createAnswering } from './answering.ts'
import type { Answer, Request, Trouble } from './calls.ts'
import { openDisk } from './disk.ts'
import { journaled } from './journal/journaled.ts'
import { pathsIn } from './paths.ts'

const port = parentPort
if (!port) throw new Error('to be run as a worker')

const dataDir = String(workerData.dataDir)
const report = (trouble: Trouble) => port.postMessage({ trouble })
const disk = journaled(openDisk(dataDir, { report }), {
  paths: pathsIn(dataDir).journals,
  report,
  now: () => performance.now(),
})
const { answers, hasFailed } = createAnswering(disk)

/** ms that the first of several answers may wait for the others. */
const patience = 4
/** ms between two looks at what may go from the journals to the rooms' files. */
const lookEvery = 100
let settling: NodeJS.Timeout | undefined

/** A failure here ends the thread, and so the server: nobody would be told of it otherwise. */
const settleSoon = () => {
  if (settling !== undefined || !disk.hasWaiting()) return
  settling = setTimeout(() => {
    settling = undefined
    if (hasFailed()) return
    disk.settleDue()
    settleSoon()
  }, lookEvery)
}

/** Also what came while the disk was at work: it is done together. */
const allOf = (first: Request[]): Request[] => {
  const requests = [...first]
  for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) {
    requests.push(...(more.message as Request[]))
  }
  return requests
}

port.on('message', (first: Request[]) => {
  const requests = allOf(first)
  let ready: Answer[] = []
  let since = performance.now()
  const post = () => {
    if (ready.length > 0) port.postMessage(ready)
    ready = []
    since = performance.now()
  }
  for (const some of answers(requests)) {
    ready.push(...some)
    if (performance.now() - since >= patience) post()
  }
  post()
  if (requests.at(-1)?.method === 'close') {
    clearTimeout(settling)
    port.close()
  } else settleSoon()
})
port.postMessage('ready')
