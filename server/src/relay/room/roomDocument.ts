import { boardRoots } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import { applyRows } from '../../boardLog.ts'
import { serverClientId } from '../guard/clientIds.ts'
import type { Timers } from '../timers.ts'
import { newStretch, nextTurn } from '../turns.ts'
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

/** Rows, and bytes of them, that are read at a time: fewer would cost more each, more could hold the process up. */
const atOnce = { rows: 64, bytes: 32 * 1024 }

/** A log in pieces of so much, or of one row that is larger. */
function* piecesOf(rows: readonly Uint8Array[]): Generator<readonly Uint8Array[]> {
  let [from, bytes] = [0, 0]
  for (const [at, { length }] of rows.entries()) {
    if (at > from && (at - from === atOnce.rows || bytes + length > atOnce.bytes)) {
      yield rows.slice(from, at)
      from = at
      bytes = 0
    }
    bytes += length
  }
  if (from < rows.length) yield rows.slice(from)
}

const read = async (rows: readonly Uint8Array[], { now }: Timers) => {
  const doc = emptyDocument()
  const stretch = newStretch(now)
  let incomplete = 0
  for (const piece of piecesOf(rows)) {
    if (stretch.isLong()) await stretch.breakOff()
    incomplete += applyRows(doc, piece)
  }
  return { doc, incomplete }
}

/** A room's board in memory, and what those who come are answered with. */
export class RoomDocument {
  readonly #timers: Timers
  doc: Y.Doc
  snapshot: Snapshot
  /** How many rows of the log have something that was left out, since it builds on what the disk has lost. */
  incomplete: number

  private constructor(timers: Timers, { doc, incomplete }: Awaited<ReturnType<typeof read>>) {
    this.#timers = timers
    this.doc = doc
    this.incomplete = incomplete
    this.snapshot = createSnapshot(doc, timers)
  }

  /** @param rows its log, oldest first */
  static async from(rows: readonly Uint8Array[], timers: Timers): Promise<RoomDocument> {
    // Of many rooms that are asked for at once each is read in a turn of its own.
    await nextTurn()
    return new RoomDocument(timers, await read(rows, timers))
  }

  /** Reads it anew; until that is done it stays as it was. */
  async reload(rows: readonly Uint8Array[]): Promise<void> {
    const { doc, incomplete } = await read(rows, this.#timers)
    this.destroy()
    this.doc = doc
    this.incomplete = incomplete
    this.snapshot = createSnapshot(doc, this.#timers)
  }

  destroy(): void {
    this.snapshot.stop()
    this.doc.destroy()
  }
}
