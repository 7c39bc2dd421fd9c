import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** How long a slow or broken disk may keep somebody waiting, in ms. */
const patience = 2_000

/** The board as this browser keeps it, so that a reload without a network shows it and loses nothing. */
export interface LocalCopy {
  /** Resolves when the document holds what was kept, or when that cannot be waited for any longer. */
  loaded: Promise<void>
  /** Takes it off the disk. */
  erase(): Promise<void>
  close(): void
}

export type OpenLocalCopy = (name: string, doc: Y.Doc) => LocalCopy

/** A room, its epoch and who acts: two roles in one browser must not upload each other's work. */
export const localCopyName = (room: string, epoch: number, actor: ActorId): string =>
  `firefelt/${room}/${epoch}/${actor}`

const none: LocalCopy = { loaded: Promise.resolve(), erase: async () => {}, close: () => {} }

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
  const broken = persistence._db.then(
    () => new Promise<void>(() => {}),
    () => undefined,
  )
  const tired = new Promise<void>((resolve) => setTimeout(resolve, patience))
  return {
    loaded: Promise.race([persistence.whenSynced.then(() => undefined), broken, tired]),
    erase: () => persistence.clearData().catch(() => undefined),
    close: () => {
      persistence.destroy().catch(() => undefined)
    },
  }
}
