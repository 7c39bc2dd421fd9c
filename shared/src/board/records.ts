import type * as z from 'zod/mini'
import { answerRecord } from './answer.ts'
import { choiceRecord } from './choice.ts'
import type { BoardRoot } from './documents.ts'
import { noteRecord } from './note.ts'
import { ownThemeRecord } from './ownTheme.ts'
import { sheetRecord } from './sheet.ts'

/** What a kind of record is made of: from this the relay knows everything that an update may contain. */
export interface RecordKind {
  /** All of a record as it is read; `id` is its key, every other field lies in the document by its name. */
  schema: z.ZodMiniObject
  /** The fields that lie there as shared text, and the most characters (UTF-16 units) of each. */
  texts: Readonly<Record<string, number>>
  /** The fields whose value says whose act they are, and how to read it there; null when nobody's. */
  signatures: Readonly<Record<string, (value: unknown) => unknown>>
}

/** Every kind of record on a board, by the root it lies under. */
export const boardRecords: Readonly<Record<BoardRoot, RecordKind>> = {
  notes: noteRecord,
  themes: ownThemeRecord,
  choices: choiceRecord,
  sheets: sheetRecord,
  answers: answerRecord,
}
