import { boardRoots } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import { serverClientId } from '../guard/clientIds.ts'
import type { Timers } from '../timers.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'

const emptyDocument = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = serverClientId()
  // Yjs makes this array as one transaction ends, for the next. By then it has grown old in V8's eyes, and would keep the
  // young transaction, and all that it touched, until old garbage is collected: most of what there was to collect.
  doc.on('afterAllTransactions', (_, transactions) => {
    transactions.length = 0
  })
  for (const root of boardRoots) doc.getMap(root)
  return doc
}

/** @returns whether nothing was left out */
const fill = (doc: Y.Doc, updates: readonly Uint8Array[]): boolean => {
  if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates([...updates]), 'store')
  // What builds on a row that the disk has lost: kept, it would make a gap of whatever anybody writes.
  const { pendingStructs, pendingDs } = doc.store
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return pendingStructs === null && pendingDs === null
}

/** A room's board in memory, and what those who come are answered with. */
export class RoomDocument {
  readonly #timers: Timers
  doc: Y.Doc
  snapshot: Snapshot
  /** False when the log has something that could not be read into it. */
  isWhole: boolean

  /** @param updates its log, oldest first */
  constructor(updates: readonly Uint8Array[], timers: Timers) {
    this.#timers = timers
    this.doc = emptyDocument()
    this.isWhole = fill(this.doc, updates)
    this.snapshot = createSnapshot(this.doc, timers)
  }

  /** Reads it anew. */
  reload(updates: readonly Uint8Array[]): void {
    this.destroy()
    this.doc = emptyDocument()
    this.isWhole = fill(this.doc, updates)
    this.snapshot = createSnapshot(this.doc, this.#timers)
  }

  destroy(): void {
    this.snapshot.stop()
    this.doc.destroy()
  }
}
