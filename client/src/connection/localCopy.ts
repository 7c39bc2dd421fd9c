import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** The board as this browser keeps it, so that a reload without a network shows it and loses nothing. */
export interface LocalCopy {
  /** Resolves when the document holds what was kept, however long that takes, or when it never will. */
  loaded: Promise<unknown>
  /** Whether it brought a change that has this origin. */
  brought(origin: unknown): boolean
  /** Brings what another tab has kept since into the document. */
  refresh(): void
  /** Takes it off the disk. */
  erase(): Promise<void>
  close(): void
}

export type OpenLocalCopy = (name: string, doc: Y.Doc) => LocalCopy

/** A room, its epoch and who acts: two roles in one browser must not upload each other's work. */
export const localCopyName = (room: string, epoch: number, actor: ActorId): string =>
  `firefelt/${room}/${epoch}/${actor}`

const none: LocalCopy = {
  loaded: Promise.resolve(),
  brought: () => false,
  refresh: () => {},
  erase: async () => {},
  close: () => {},
}

const open = (name: string, doc: Y.Doc): IndexeddbPersistence | undefined => {
  try {
    return typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(name, doc)
  } catch {
    return undefined
  }
}

/** Works without where a browser has no database to offer: a private window, a full disk. */
export const openLocalCopy: OpenLocalCopy = (name, doc) => {
  const persistence = open(name, doc)
  if (persistence === undefined) return none
  let usable = true
  const close = () => {
    if (!usable) return
    usable = false
    persistence.destroy().catch(() => undefined)
  }
  const read = persistence._db.then((db) => {
    // Another tab erases it, or the browser does: what is done here from now on lives with the page.
    // Unheeded, every further change would throw.
    db.addEventListener('versionchange', close)
    db.addEventListener('close', close)
    // Its turn comes when the reading before it is over, whether that went well or not.
    const next = db.transaction('updates').objectStore('updates').count()
    return new Promise((resolve) => {
      next.onsuccess = next.onerror = resolve
    })
  })
  return {
    loaded: read.catch(() => undefined),
    brought: (origin) => origin === persistence,
    refresh: () => {
      if (usable && persistence.synced) fetchUpdates(persistence).catch(() => undefined)
    },
    erase: () => {
      usable = false
      return persistence.clearData().catch(() => undefined)
    },
    close,
  }
}

/** Takes copies off the disk whose documents are not open here; other tabs let go of them. */
export const eraseLocalCopies = async (belongs: (name: string) => boolean): Promise<void> => {
  try {
    const databases = await indexedDB.databases()
    for (const { name } of databases) {
      if (name !== undefined && belongs(name)) indexedDB.deleteDatabase(name)
    }
  } catch {
    // A browser that cannot list them, or has none.
  }
}
