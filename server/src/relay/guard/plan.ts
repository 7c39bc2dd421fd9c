import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'

/** What an update writes into one plain field. */
export interface FieldPlan {
  /** The new structs in it, in the order in which they came about. */
  items: Y.Item[]
  /** Those of them, and of what lay there, that others are written over, or that go. */
  overwritten: Set<Y.Item>
  /** The new struct that holds the field's value afterwards; undefined when others have overwritten all of them. */
  last: Y.Item | undefined
}

/** What an update does to one shared text. */
export interface TextPlan {
  /** The text as it lies there now; undefined in a new record. */
  text: Y.Text | undefined
  items: Y.Item[]
  /** Characters more than now; negative when more go than come. */
  growth: number
  /** Whether anything comes or goes that was to be read. */
  changed: boolean
}

/** What an update does to one record. */
export interface RecordPlan {
  root: BoardRoot
  id: string
  /** The record as it lies in the document; undefined when the update brings it. */
  record: Y.Map<unknown> | undefined
  fields: Map<string, FieldPlan>
  texts: Map<string, TextPlan>
}

/** What an update does to a document, found before it is applied: every record it touches, by `planKey`. */
export type Plan = Map<string, RecordPlan>

export const planKey = (root: BoardRoot, id: string): string => `${root}/${id}`

/** The record's plan, begun if it is touched for the first time; undefined when there is no such record. */
export const planFor = (
  plan: Plan,
  doc: Y.Doc,
  { root, id }: { root: BoardRoot; id: string },
): RecordPlan | undefined => {
  const key = planKey(root, id)
  const begun = plan.get(key)
  if (begun !== undefined) return begun
  const record = doc.getMap(root).get(id)
  if (!(record instanceof Y.Map)) return undefined
  const fresh: RecordPlan = { root, id, record, fields: new Map(), texts: new Map() }
  plan.set(key, fresh)
  return fresh
}

export const fieldPlanOf = ({ fields }: RecordPlan, field: string): FieldPlan => {
  const begun = fields.get(field)
  if (begun !== undefined) return begun
  const fresh: FieldPlan = { items: [], overwritten: new Set(), last: undefined }
  fields.set(field, fresh)
  return fresh
}

/** @returns undefined when the field holds no shared text */
export const textPlanOf = ({ record, texts }: RecordPlan, field: string): TextPlan | undefined => {
  const begun = texts.get(field)
  if (begun !== undefined || record === undefined) return begun
  const text = record.get(field)
  if (!(text instanceof Y.Text)) return undefined
  const fresh: TextPlan = { text, items: [], growth: 0, changed: false }
  texts.set(field, fresh)
  return fresh
}
