import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { RoomCorrupt, StoreFailed, StoreFull, Taken, UnknownRoom } from '../store.ts'
import { errorOf, refusalOf } from './calls.ts'
import { openLinks } from './link.ts'

const workerThat = (does: string) =>
  new Worker(`const { parentPort } = require('node:worker_threads'); ${does}`, { eval: true })

describe('the link to the worker', () => {
  test.each([
    ['throws', "parentPort.once('message', () => { throw new Error('broken') })", 'has failed'],
    ['stops', "parentPort.once('message', () => process.exit(0))", 'has stopped'],
  ])('when the worker %s, all that wait reject, and it is told once', async (_, does, message) => {
    const onFailure = vi.fn<(error: Error) => void>()
    const worker = workerThat(does)
    const exited = new Promise((resolve) => worker.once('exit', resolve))
    const { call } = openLinks(worker, onFailure)
    const calls = [call('roomByCode', 'A'), call('commit', 'a', {}), call('releaseRoom', 'a')]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { message: `the store ${message}` },
      })
    }
    await exited
    await expect(call('roomByCode', 'A')).rejects.toThrow(message)
    await expect(call('close')).rejects.toThrow(message)
    expect(onFailure).toHaveBeenCalledTimes(1)
  })

  test('an end that was asked for is no failure', async () => {
    const onFailure = vi.fn<(error: Error) => void>()
    const answers = "parentPort.on('message', ([{ id }]) => { parentPort.postMessage([{ id }])"
    const worker = workerThat(`${answers}; parentPort.close() })`)
    const exited = once(worker, 'exit')
    const { call } = openLinks(worker, onFailure)
    await call('close')
    await exited
    await expect(call('roomByCode', 'A')).rejects.toThrow('closed')
    expect(onFailure).not.toHaveBeenCalled()
  })

  const refusing = (kind: string) =>
    workerThat(
      `parentPort.on('message', (all) => parentPort.postMessage(all.map(({ id }) => ({ id, refusal: { kind: '${kind}', message: 'why' } }))))`,
    )

  test('a disk that has failed is asked nothing more, and it is told once', async () => {
    const onFailure = vi.fn<(error: Error) => void>()
    const worker = refusing('StoreFailed')
    const { call } = openLinks(worker, onFailure)
    const calls = [call('commit', 'a', {}), call('commit', 'b', {}), call('loadRoom', 'a')]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreFailed) })
    }
    await expect(call('loadRoom', 'a')).rejects.toThrow(StoreFailed)
    await worker.terminate()
    expect(onFailure).toHaveBeenCalledTimes(1)
  })

  test('a full disk is no failure', async () => {
    const onFailure = vi.fn<(error: Error) => void>()
    const worker = refusing('StoreFull')
    const { call } = openLinks(worker, onFailure)
    for (const _ of [1, 2]) await expect(call('commit', 'a', {})).rejects.toThrow(StoreFull)
    expect(onFailure).not.toHaveBeenCalled()
    await worker.terminate()
  })

  test('what may wait travels with what comes meanwhile, and what may not takes it along', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const worker = workerThat(
      "parentPort.on('message', (all) => parentPort.postMessage(all.map(({ id }) => ({ id, value: all.length }))))",
    )
    const { call, callLater } = openLinks(
      worker,
      () => undefined,
      () => 30,
    )
    const waiting = [callLater('commit', 'a', {}), callLater('commit', 'b', {})]
    let answered = false
    for (const one of waiting) void one.then(() => (answered = true))
    await vi.advanceTimersByTimeAsync(29)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await Promise.all(waiting)).toEqual([2, 2])
    expect(await Promise.all([callLater('commit', 'a', {}), call('roomByCode', 'A')])).toEqual([
      2, 2,
    ])
    expect(vi.getTimerCount()).toBe(0)
    await worker.terminate()
  })

  test('what answers no call is passed over', async () => {
    const strange = "parentPort.postMessage('word'); parentPort.postMessage({ 'watch:import': [] })"
    const worker = workerThat(
      `${strange}; parentPort.on('message', ([{ id }]) => { parentPort.postMessage([{ id, value: 'r' }]); parentPort.close() })`,
    )
    const { call } = openLinks(worker, () => undefined)
    expect(await call('roomByCode', 'A')).toBe('r')
  })

  test.each([Taken, RoomCorrupt, UnknownRoom, StoreFull, StoreFailed, RangeError, Error])(
    '%o keeps its class',
    (kind) => {
      const error = errorOf(structuredClone(refusalOf(new kind('why'))))
      expect(error.constructor).toBe(kind)
      expect(error.message).toBe('why')
    },
  )
})
