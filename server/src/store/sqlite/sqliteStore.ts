import { on, once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Store } from '../store.ts'
import { openLink } from './link.ts'

export interface SqliteStoreOptions {
  /** The folder to keep everything in; made if it is not there. One server at a time. */
  dataDir: string
  /** Called once if the worker dies: nothing can be saved any more, so take no more and exit. */
  onFailure(error: Error): void
}

/** A copy of its own: a view would carry its whole buffer along to the other thread. */
const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

/** Waits until the worker has opened the folder; under `node --watch`, Node sends messages of its own first. */
const ready = async (worker: Worker): Promise<void> => {
  for await (const [message] of on(worker, 'message')) if (message === 'ready') return
}

/**
 * Rooms on this machine's disk, one file each, written in a thread of its own.
 * Rejects when the folder cannot be used.
 */
export const createSqliteStore = async (options: SqliteStoreOptions): Promise<Store> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { dataDir: options.dataDir },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  await ready(worker)
  const call = openLink(worker, options.onFailure)
  let closed: Promise<void> | undefined

  const close = async () => {
    await Promise.all([call('close'), once(worker, 'exit')])
  }

  return {
    createRoom(control, credentials) {
      const { room, code, epoch } = control
      return call('createRoom', { room, code, epoch }, JSON.stringify(control), credentials)
    },
    roomByCode: (code) => call('roomByCode', code),
    async loadRoom(room) {
      const stored = await call('loadRoom', room)
      if (!stored) return undefined
      const { control, updates } = stored
      return { control: JSON.parse(control) as Control, updates, rows: updates.length }
    },
    commit(room, { updates = [], control, ...rest }) {
      const json = control && { control: JSON.stringify(control) }
      return call('commit', room, { ...rest, ...json, updates: updates.map(own) })
    },
    compact: (room, snapshot, rows) => call('compact', room, own(snapshot), rows),
    credential: (room, hash) => call('credential', room, hash),
    commandDone: (room, command) => call('commandDone', room, command),
    releaseRoom: (room) => call('releaseRoom', room),
    close: () => (closed ??= close()),
  }
}
