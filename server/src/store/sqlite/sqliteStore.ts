import { on, once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Store } from '../store.ts'
import type { Trouble } from './calls.ts'
import { openLinks } from './link.ts'
import { storeOver } from './storeOver.ts'

export interface SqliteStoreOptions {
  /** The folder to keep everything in; made if it is not there. One server at a time. */
  dataDir: string
  /**
   * Called once, if the disk has failed to write or the worker has died: nothing can be saved any more, so take no
   * more and exit.
   */
  onFailure(error: Error): void
  /** Called for what was found amiss and dealt with. */
  onTrouble?(trouble: Trouble): void
  /**
   * ms that updates may wait for those of other rooms: a disk that is told of them together has far less to do. Asked at
   * each commit; left out, none waits.
   */
  patience?(): number
}

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
  worker.on('message', ({ trouble }: { trouble?: Trouble }) => {
    if (trouble !== undefined) options.onTrouble?.(trouble)
  })
  await ready(worker)
  const links = openLinks(worker, options.onFailure, options.patience)
  return storeOver(links, async () => {
    await Promise.all([links.call('close'), once(worker, 'exit')])
  })
}
