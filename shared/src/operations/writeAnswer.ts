import * as Y from 'yjs'
import type { ChoiceText } from '../board/choice.ts'
import { answersIn, choicesIn } from '../board/documents.ts'
import { limits } from '../protocol/limits.ts'
import { writeText } from './writeText.ts'

const write = (doc: Y.Doc, text: unknown, before: string, after: string, most: number): boolean => {
  if (!(text instanceof Y.Text)) return false
  writeText(doc, text, { before, after, most })
  return true
}

/** Brings an answer's words from what their writer saw to what they made of them; false when there is no such answer. */
export const writeWords = (doc: Y.Doc, answer: string, before: string, after: string): boolean =>
  write(doc, answersIn(doc).get(answer)?.get('words'), before, after, limits.answer)

/** The same for whom a theme is escalated to, or who brings it there. */
export const writeChoiceText = (
  doc: Y.Doc,
  choice: string,
  field: ChoiceText,
  before: string,
  after: string,
): boolean => write(doc, choicesIn(doc).get(choice)?.get(field), before, after, limits.line)
