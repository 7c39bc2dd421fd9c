import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import { valueIn, valuesAfter } from './guard/outcome.ts'
import type { Plan, RecordPlan } from './guard/plan.ts'

/** What an update does to a record; `values` are the record's plain fields afterwards. */
export type Change = {
  root: BoardRoot
  id: string
  values: Readonly<Record<string, unknown>>
} & (
  | { kind: 'created' }
  /** `before` is the field's former value. */
  | { kind: 'field'; field: string; before: unknown; after: unknown }
  | { kind: 'text'; field: string }
)

const changesOf = (plan: RecordPlan): Change[] => {
  const { root, id, record, fields, texts } = plan
  const of = { root, id, values: valuesAfter(plan) }
  if (record === undefined) return [{ ...of, kind: 'created' }]
  const changes: Change[] = []
  for (const [field, { last }] of fields) {
    if (last === undefined) continue
    changes.push({ ...of, kind: 'field', field, before: record.get(field), after: valueIn(last) })
  }
  for (const [field, { changed }] of texts)
    if (changed) changes.push({ ...of, kind: 'text', field })
  return changes
}

/** Everything that an update is about to do, in the board's own words. */
export const plannedChanges = (plan: Plan): Change[] => [...plan.values()].flatMap(changesOf)
