import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import { valueIn, valuesAfter } from '../guard/outcome.ts'
import type { Plan, RecordPlan } from '../guard/plan.ts'

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

const addChanges = (plan: RecordPlan, changes: Change[]): void => {
  const { root, id, record, fields, texts } = plan
  const values = valuesAfter(plan)
  if (record === undefined) {
    changes.push({ root, id, values, kind: 'created' })
    return
  }
  for (const [field, { last }] of fields) {
    if (last === undefined) continue
    const [before, after] = [record.get(field), valueIn(last)]
    changes.push({ root, id, values, kind: 'field', field, before, after })
  }
  for (const [field, { changed }] of texts) {
    if (changed) changes.push({ root, id, values, kind: 'text', field })
  }
}

/** Everything that an update is about to do, in the board's own words. */
export const plannedChanges = (plan: Plan): Change[] => {
  const changes: Change[] = []
  for (const record of plan.values()) addChanges(record, changes)
  return changes
}
