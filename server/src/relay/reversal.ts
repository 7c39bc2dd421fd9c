import type { YRecord } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import type { Change } from './changes.ts'

/**
 * Takes back changes that came too late, in the document itself: a refused update would strand everything
 * that follows from its client. A note that was put up is marked removed; a field gets its former value.
 */
export const reverse = (
  doc: Y.Doc,
  actor: string,
  changes: readonly Change[],
): Uint8Array | undefined => {
  const before = Y.encodeStateVector(doc)
  let written = false
  doc.transact(() => {
    for (const change of changes) {
      const record = doc.getMap<YRecord>(change.root).get(change.id)
      if (change.kind === 'created') record?.set('removedBy', actor)
      if (change.kind === 'field') record?.set(change.field, change.before)
      written ||= change.kind !== 'text'
    }
  }, 'server')
  return written ? Y.encodeStateAsUpdate(doc, before) : undefined
}
