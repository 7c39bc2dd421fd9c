import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../store.ts'
import type { Trouble } from './calls.ts'
import { createSqliteStore } from './sqliteStore.ts'

/** For tests: a data folder of its own, and the stores over it. */
export const sampleFolder = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'firefelt-store-'))
  const opened: Store[] = []
  const troubles: Trouble[] = []

  const open = async (): Promise<Store> => {
    const store = await createSqliteStore({
      dataDir,
      onFailure: (error) => {
        throw error
      },
      onTrouble: (trouble) => troubles.push(trouble),
    })
    opened.push(store)
    return store
  }

  const fileOf = (room: string) => join(dataDir, 'rooms', `${room}.sqlite`)

  return {
    dataDir,
    fileOf,
    /** What the stores have reported so far. */
    troubles,
    /** What was set aside. */
    damaged: (): string[] => {
      const path = join(dataDir, 'damaged')
      return existsSync(path) ? readdirSync(path).toSorted() : []
    },
    /** What an interrupted write left beside a room's file. */
    removeWal(room: string) {
      for (const part of ['-wal', '-shm']) rmSync(fileOf(room) + part, { force: true })
    },
    open,
    async cleanUp() {
      await Promise.all(opened.map((store) => store.close()))
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
