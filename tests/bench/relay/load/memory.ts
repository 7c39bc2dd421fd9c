import * as Y from 'yjs'

/** Somebody's memory of what they were told of a document. */
export interface Memory {
  /** Keeps a change, or a state, which is lent. */
  keep(update: Uint8Array): void
  /** The document that it comes to. Made when it is asked for, so that it costs the load generator nothing before. */
  doc(): Y.Doc
}

export const memory = (): Memory => {
  const kept: Uint8Array[] = []
  return {
    // Not `slice`: a Buffer's copies nothing.
    keep: (update) => void kept.push(new Uint8Array(update)),
    doc: () => {
      const doc = new Y.Doc()
      doc.transact(() => {
        for (const update of kept) Y.applyUpdate(doc, update)
      })
      return doc
    },
  }
}
