import { type BoardRoot, boardRoots } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import { allowedRecords } from '../guard/allowed.ts'
import { type Plan, planKey, type RecordPlan } from '../guard/plan.ts'
import { slotOfType } from '../guard/slot.ts'

const isWhole = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null

const hasOnlyOurRoots = (doc: Y.Doc): boolean => {
  for (const name of doc.share.keys()) if (!allowedRecords.has(name)) return false
  return true
}

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

/** Whether a record that was touched still has all that it was touched in: the guard has seen to the rest. */
const isSound = (doc: Y.Doc, { root, id, fields, texts }: RecordPlan): boolean => {
  const record = doc.getMap(root).get(id)
  if (!(record instanceof Y.Map)) return false
  for (const field of fields.keys()) if (record.get(field) === undefined) return false
  for (const field of texts.keys()) if (!(record.get(field) instanceof Y.Text)) return false
  return true
}

/**
 * Applies an update, then looks whether it did what was planned and nothing else.
 * @throws when it did not; the document is then spoilt
 */
export const applyPlanned = (doc: Y.Doc, update: Uint8Array, plan: Plan): void => {
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
    if (!isSound(doc, record)) throw new Error('the update spoils a record')
  }
}
