import * as Y from 'yjs'

/** What of a row builds on one that the disk has lost. Kept, it would make a gap of whatever anybody writes. */
const leavesOutWhatWaits = ({ store }: Y.Doc): boolean => {
  const something = store.pendingStructs !== null || store.pendingDs !== null
  store.pendingStructs = null
  store.pendingDs = null
  return something
}

/**
 * Reads rows of a board's log into its document, one after the other as they were written: `Y.mergeUpdates` on thousands of them
 * takes twenty times as long.
 *
 * @param rows oldest first
 * @returns of how many rows something was left out
 */
export const applyRows = (doc: Y.Doc, rows: readonly Uint8Array[]): number => {
  let incomplete = 0
  doc.transact(() => {
    for (const row of rows) {
      Y.applyUpdate(doc, row)
      if (leavesOutWhatWaits(doc)) incomplete++
    }
  }, 'store')
  return incomplete
}
