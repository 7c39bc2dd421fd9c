import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Request } from './calls.ts'
import { refusalOf } from './calls.ts'
import { openDisk } from './disk.ts'

const port = parentPort
if (!port) throw new Error('to be run as a worker')

const disk = openDisk(String(workerData.dataDir))

const answer = ({ id, method, args }: Request): Answer => {
  try {
    const call = disk[method] as (...args: unknown[]) => unknown
    return { id, value: call(...args) }
  } catch (error) {
    return { id, refusal: refusalOf(error) }
  }
}

port.on('message', (request: Request) => {
  port.postMessage(answer(request))
  if (request.method === 'close') port.close()
})
port.postMessage('ready')
