import type { ActorId } from '@firefelt/shared/board/actor.ts'
import * as Y from 'yjs'
import { allowedRecords, isRecordId } from './allowed.ts'
import { fieldPlanOf, type Plan, planFor, planKey, textPlanOf } from './plan.ts'
import { isKnown, itemAt, type Reading } from './reading.ts'
import { type Slot, sameSlot, slotOfItem, within } from './slot.ts'

interface Survey {
  reading: Reading
  actor: ActorId
  plan: Plan
  /** Where the new structs lie. */
  slots: Map<Y.Item, Slot>
}

/** Where the struct with this id lies, in the document or in the update. */
const slotAt = ({ reading, slots }: Survey, id: Y.ID): Slot | undefined => {
  const item = itemAt(reading, id)
  if (item === undefined) return undefined
  return isKnown(reading, id) ? slotOfItem(reading.doc, item) : slots.get(item)
}

/** Under a parent that it names: a root, or what lies at an id. */
const slotUnder = (survey: Survey, parent: string | Y.ID, key: string | null): Slot | undefined => {
  if (parent instanceof Y.ID) {
    const item = itemAt(survey.reading, parent)
    const slot = slotAt(survey, parent)
    return slot && item?.content instanceof Y.ContentType ? within(slot, key) : undefined
  }
  const root = allowedRecords.get(parent)?.root
  return root === undefined || key === null ? undefined : { level: 'record', root, id: key }
}

/** What is written over or beside something names only that: it lies where that lies. */
const slotBeside = (survey: Survey, origin: Y.ID | null, right: Y.ID | null): Slot | undefined => {
  const left = origin && slotAt(survey, origin)
  const other = right && slotAt(survey, right)
  if (left && other) return sameSlot(left, other) ? left : undefined
  return (origin === null ? other : right === null ? left : undefined) ?? undefined
}

/** What of a struct is known already must lie where the rest says that it lies. */
const continues = (survey: Survey, { id }: Y.Item, slot: Slot): boolean => {
  if (!isKnown(survey.reading, id)) return true
  const end = Y.getState(survey.reading.doc.store, id.client) - 1
  const before = slotAt(survey, Y.createID(id.client, end))
  return before !== undefined && sameSlot(before, slot)
}

const slotFor = (survey: Survey, item: Y.Item): Slot | undefined => {
  const { origin, rightOrigin, parent, parentSub } = item
  const slot =
    typeof parent === 'string' || parent instanceof Y.ID
      ? slotUnder(survey, parent, parentSub)
      : slotBeside(survey, origin, rightOrigin)
  return slot && continues(survey, item, slot) ? slot : undefined
}

/** A whole record is only ever new: none is written over another, and none goes. */
const takeRecord = ({ reading, plan }: Survey, item: Y.Item, slot: Slot): boolean => {
  const { root, id } = slot
  const isNewMap = item.content instanceof Y.ContentType && item.content.type instanceof Y.Map
  const isFree = !reading.doc.getMap(root)._map.has(id) && !plan.has(planKey(root, id))
  if (!isNewMap || !isFree || item.origin !== null || item.rightOrigin !== null) return false
  plan.set(planKey(root, id), {
    root,
    id,
    record: undefined,
    fields: new Map(),
    texts: new Map(),
  })
  return isRecordId(id)
}

/** A plain value, or a shared text that a new record brings, in a field that the record has. */
const takeField = (survey: Survey, item: Y.Item, slot: Slot & { field: string }): boolean => {
  const allowed = allowedRecords.get(slot.root)?.fields.get(slot.field)
  const record = planFor(survey.plan, survey.reading.doc, slot)
  if (allowed === undefined || record === undefined || item.rightOrigin !== null) return false
  if (allowed.kind === 'text') {
    const isNewText = item.content instanceof Y.ContentType && item.content.type instanceof Y.Text
    if (!isNewText || item.origin !== null || record.record !== undefined) return false
    if (record.texts.has(slot.field)) return false
    record.texts.set(slot.field, { text: undefined, items: [], growth: 0, changed: true })
    return true
  }
  const plan = fieldPlanOf(record, slot.field)
  plan.items.push(item)
  const over = item.origin && itemAt(survey.reading, item.origin)
  if (over) plan.overwritten.add(over)
  if (item.content instanceof Y.ContentDeleted) return true
  plan.last = item
  return item.content instanceof Y.ContentAny && allowed.fits(item.content.arr[0], survey.actor)
}

/** Characters, or the trace of some that have gone again. */
const takeText = (survey: Survey, item: Y.Item, slot: Slot & { field: string }): boolean => {
  const record = planFor(survey.plan, survey.reading.doc, slot)
  const plan = record && textPlanOf(record, slot.field)
  if (plan === undefined) return false
  plan.items.push(item)
  if (item.content instanceof Y.ContentDeleted) return true
  const known = Y.getState(survey.reading.doc.store, item.id.client) - item.id.clock
  plan.growth += item.length - Math.max(0, known)
  plan.changed = true
  return item.content instanceof Y.ContentString
}

/** Finds where a new struct lies, and whether such content may lie there. It comes after all that it names. */
const take = (survey: Survey, item: Y.Item): boolean => {
  const slot = slotFor(survey, item)
  if (slot === undefined) return false
  survey.slots.set(item, slot)
  if (slot.level === 'record') return takeRecord(survey, item, slot)
  return slot.level === 'field' ? takeField(survey, item, slot) : takeText(survey, item, slot)
}

/** Surveys the new structs of an update: `take` notes each in the plan, and is false for one that is unfit. */
export const createSurvey = (reading: Reading, actor: ActorId) => {
  const survey: Survey = { reading, actor, plan: new Map(), slots: new Map() }
  return { ...survey, take: (item: Y.Item) => take(survey, item) }
}
