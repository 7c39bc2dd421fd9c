import type { YRecord } from '@firefelt/shared/board/documents.ts'
import { boardRecords } from '@firefelt/shared/board/records.ts'
import { restoreText } from '@firefelt/shared/operations/writeText.ts'
import * as Y from 'yjs'
import { writtenBy } from '../room/writtenBy.ts'
import type { Change } from './changes.ts'

/**
 * Takes back changes that came too late, in the document itself: a refused update would strand everything
 * that follows from its client. A note or sheet that is new is marked removed; a field gets its former value, and a
 * text its former words.
 *
 * @param formerWords what stood in the texts that were changed
 */
export const reverse = (
  doc: Y.Doc,
  actor: string,
  changes: readonly Change[],
  formerWords: ReadonlyMap<Change, string>,
): Uint8Array[] =>
  writtenBy(doc, () => {
    for (const change of changes) {
      const record = doc.getMap<YRecord>(change.root).get(change.id)
      if (change.kind === 'created') {
        // Answers come and go with their sheet.
        if ('removedBy' in boardRecords[change.root].schema.shape) record?.set('removedBy', actor)
      } else if (change.kind === 'field') record?.set(change.field, change.before)
      else {
        const text = record?.get(change.field)
        if (text instanceof Y.Text) restoreText(text, formerWords.get(change) ?? '')
      }
    }
  })
