import type * as Y from 'yjs'

/** What the server itself writes on a board, as updates; none when it wrote nothing. */
export const writtenBy = (doc: Y.Doc, write: (doc: Y.Doc) => void): Uint8Array[] => {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  try {
    doc.transact(() => write(doc), 'server')
    return updates
  } finally {
    doc.off('update', keep)
  }
}
