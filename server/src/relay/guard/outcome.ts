import * as Y from 'yjs'
import { allowedRecords } from './allowed.ts'
import type { FieldPlan, RecordPlan } from './plan.ts'

/** The plain value that lies in an item; undefined when it has none, or no longer. */
export const valueIn = (item: Y.Item | undefined): unknown =>
  item?.content instanceof Y.ContentAny ? item.content.arr[0] : undefined

/** A value that goes must have another in its place. */
const keepsValue = ({ record }: RecordPlan, field: string, { last, overwritten }: FieldPlan) => {
  if (last !== undefined) return true
  const current = record?._map.get(field)
  return current !== undefined && !overwritten.has(current)
}

/** A record's plain fields as the update means them to be, and its texts as nothing. */
export const valuesAfter = ({ root, record, fields, texts }: RecordPlan) => {
  const values: Record<string, unknown> = {}
  for (const [field, { kind }] of allowedRecords.get(root)?.fields ?? []) {
    const last = fields.get(field)?.last
    if (kind === 'plain') values[field] = last ? valueIn(last) : record?.get(field)
    else if (record !== undefined || texts.has(field)) values[field] = ''
  }
  return values
}

/** Whether a record is whole afterwards: every field of a new one, no text too long, no value lost. */
export const isFit = (plan: RecordPlan): boolean => {
  const allowed = allowedRecords.get(plan.root)
  if (allowed === undefined) return false
  for (const [field, { text, growth }] of plan.texts) {
    const spec = allowed.fields.get(field)
    if (spec?.kind !== 'text' || (growth > 0 && (text?.length ?? 0) + growth > spec.most))
      return false
  }
  for (const [field, fieldPlan] of plan.fields)
    if (!keepsValue(plan, field, fieldPlan)) return false
  return plan.record !== undefined || allowed.isWhole(plan.id, valuesAfter(plan))
}
