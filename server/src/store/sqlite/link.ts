import type { Worker } from 'node:worker_threads'
import { StoreFailed } from '../store.ts'
import type { Answer, Calls, Request } from './calls.ts'
import { errorOf } from './calls.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** A way to have the disk's calls done somewhere else, one after the other. */
export type Link = <M extends keyof Calls>(
  method: M,
  ...args: Parameters<Calls[M]>
) => Promise<ReturnType<Calls[M]>>

export interface Links {
  /** Made in the same turn of the event loop, calls travel together: waking a thread costs more than a write. */
  call: Link
  /** For what may wait for others' calls to travel with. */
  callLater: Link
}

/**
 * Turns messages to and from a worker into calls, answered in the order they were made.
 * When the worker ends, or its disk has failed, calls under way and all later ones reject; `onFailure` hears of it,
 * once, unless it was asked to close.
 *
 * @param patience how long `callLater` may wait, in ms
 */
export const openLinks = (
  worker: Worker,
  onFailure: (error: Error) => void,
  patience: () => number = () => 0,
): Links => {
  const waiting = new Map<number, Waiting>()
  let leaving: Request[] = []
  let soon: NodeJS.Immediate | undefined
  let later: NodeJS.Timeout | undefined
  let lastId = 0
  let closing = false
  let ended: Error | undefined

  const end = (error: Error) => {
    if (ended) return
    ended = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    if (!closing) onFailure(error)
  }

  const take = (answer: Answer) => {
    const call = waiting.get(answer.id)
    if (!call) return
    waiting.delete(answer.id)
    if (!('refusal' in answer)) {
      call.resolve(answer.value)
      return
    }
    const error = errorOf(answer.refusal)
    call.reject(error)
    if (error instanceof StoreFailed) end(error)
  }
  worker.on('message', (answers: unknown) => {
    // Else no answers of ours: trouble, or under `node --watch` what the worker imports.
    if (Array.isArray(answers)) (answers as Answer[]).forEach(take)
  })
  worker.on('messageerror', end)
  worker.on('error', (cause) => end(new Error('the store has failed', { cause })))
  worker.on('exit', () => end(new Error(closing ? 'the store is closed' : 'the store has stopped')))

  const post = () => {
    clearImmediate(soon)
    clearTimeout(later)
    soon = undefined
    later = undefined
    worker.postMessage(leaving)
    leaving = []
  }

  const linkWaiting =
    (wait: () => number): Link =>
    (method, ...args) =>
      new Promise((resolve, reject) => {
        if (ended || closing) {
          reject(ended ?? new Error('the store is closed'))
          return
        }
        closing = method === 'close'
        const request: Request = { id: ++lastId, method, args }
        waiting.set(request.id, { resolve: resolve as Waiting['resolve'], reject })
        leaving.push(request)
        const ms = wait()
        if (ms <= 0) soon ??= setImmediate(post)
        else later ??= setTimeout(post, ms)
      })

  return { call: linkWaiting(() => 0), callLater: linkWaiting(patience) }
}
