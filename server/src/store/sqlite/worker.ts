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

port.on('message', (request: Request) => {
  port.postMessage(answer(request))
  if (request.method === 'close') port.close()
})
port.postMessage('ready')
