import { type BoardRoot, boardRoots } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import { allowedRecords } from './guard/allowed.ts'
import { type Plan, planKey, type RecordPlan } from './guard/plan.ts'
import { slotOfType } from './guard/slot.ts'

const isWhole = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null

const hasOnlyOurRoots = (doc: Y.Doc): boolean =>
  [...doc.share.keys()].every((name) => allowedRecords.has(name))

/** Types as Yjs hands them over, whatever their events. */
type Touched = Map<Y.AbstractType<unknown>, Set<string | null>>

const isPlanned = (doc: Y.Doc, plan: Plan, type: Y.AbstractType<unknown>, key: string | null) => {
  const slot = slotOfType(doc, type)
  if (slot === undefined) {
    const root = boardRoots.find((name) => doc.share.get(name) === type) as BoardRoot
    return key !== null && plan.get(planKey(root, key))?.record === undefined
  }
  const record = plan.get(planKey(slot.root, slot.id))
  if (slot.level === 'record') return key !== null && record?.fields.has(key)
  return record?.texts.has(slot.field)
}

/** Whether a record that was touched is still one. */
const isSound = (doc: Y.Doc, { root, id, fields, texts }: RecordPlan, actor: string): boolean => {
  const record = doc.getMap(root).get(id)
  const allowed = allowedRecords.get(root)?.fields
  if (!(record instanceof Y.Map) || allowed === undefined) return false
  for (const [field, { last }] of fields) {
    const spec = allowed.get(field)
    const value: unknown = record.get(field)
    if (spec?.kind !== 'plain' || value === undefined) return false
    if (last !== undefined && record._map.get(field)?.id.client === last.id.client) {
      if (!spec.fits(value, actor)) return false
    }
  }
  for (const field of texts.keys()) {
    const spec = allowed.get(field)
    const text: unknown = record.get(field)
    if (!(text instanceof Y.Text) || spec?.kind !== 'text') return false
  }
  return true
}

/**
 * Applies an update, then looks whether it did what was planned and nothing else.
 * @throws when it did not; the document is then spoilt
 */
export const applyPlanned = (doc: Y.Doc, actor: string, update: Uint8Array, plan: Plan): void => {
  const touched = Y.transact(
    doc,
    (transaction): Touched => {
      Y.applyUpdate(doc, update, 'client')
      return transaction.changed as unknown as Touched
    },
    'client',
    false,
  )
  if (!isWhole(doc) || !hasOnlyOurRoots(doc)) throw new Error('the update does not connect')
  for (const [type, keys] of touched) {
    for (const key of keys) {
      if (!isPlanned(doc, plan, type, key)) throw new Error('the update did more than it said')
    }
  }
  for (const record of plan.values()) {
    if (!isSound(doc, record, actor)) throw new Error('the update spoils a record')
  }
}
