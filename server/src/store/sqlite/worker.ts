import { parentPort, workerData } from 'node:worker_threads'
import { StoreFailed } from '../store.ts'
import type { Answer, Request } from './calls.ts'
import { refusalOf } from './calls.ts'
import { openDisk } from './disk.ts'

const port = parentPort
if (!port) throw new Error('to be run as a worker')

const disk = openDisk(String(workerData.dataDir), {
  report: (trouble) => port.postMessage({ trouble }),
})
let failed: StoreFailed | undefined

const answer = ({ id, method, args }: Request): Answer => {
  try {
    if (failed) throw failed
    const call = disk[method] as (...args: unknown[]) => unknown
    return { id, value: call(...args) }
  } catch (error) {
    // Nothing is written, read or tidied up after that: the next process begins with what the disk has.
    if (error instanceof StoreFailed) failed = error
    return { id, refusal: refusalOf(error) }
  }
}

/** ms that the first of several answers may wait for the others. */
const patience = 4

port.on('message', (requests: Request[]) => {
  let answers: Answer[] = []
  let since = performance.now()
  const post = () => {
    if (answers.length > 0) port.postMessage(answers)
    answers = []
    since = performance.now()
  }
  for (const request of requests) {
    answers.push(answer(request))
    if (performance.now() - since >= patience) post()
  }
  post()
  if (requests.at(-1)?.method === 'close') port.close()
})
port.postMessage('ready')
