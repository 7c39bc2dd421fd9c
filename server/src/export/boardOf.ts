import { readAnswer } from '@firefelt/shared/board/answer.ts'
import { readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
  type YRecord,
} from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { readSheet } from '@firefelt/shared/board/sheet.ts'
import type { BoardContent } from '@firefelt/shared/outcome/outcome.ts'
import * as Y from 'yjs'
import { applyRows } from '../boardLog.ts'

type Reader<Kind> = (id: string, record: unknown) => Kind | undefined

const read = <Kind>(records: Y.Map<YRecord>, reader: Reader<Kind>): Kind[] =>
  [...records.entries()].flatMap(([id, record]) => reader(id, record) ?? [])

/** What lies on a board. */
export const contentOf = (doc: Y.Doc): BoardContent => ({
  notes: read(notesIn(doc), readNote),
  themes: read(themesIn(doc), readOwnTheme),
  choices: read(choicesIn(doc), readChoice),
  sheets: read(sheetsIn(doc), readSheet),
  answers: read(answersIn(doc), readAnswer),
})

/** What lies on a board. @param updates its log, oldest first */
export const boardOf = (updates: readonly Uint8Array[]): BoardContent => {
  const doc = new Y.Doc()
  applyRows(doc, updates)
  return contentOf(doc)
}
