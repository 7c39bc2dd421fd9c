import * as Y from 'yjs'
import { type Plan, planFor, planKey, textPlanOf } from './plan.ts'
import { indexAt, newStructsOf, type Reading } from './reading.ts'
import { type Slot, slotOfItem } from './slot.ts'

interface Deleting {
  reading: Reading
  plan: Plan
  /** Where the update's own structs lie. */
  slots: ReadonlyMap<Y.Item, Slot>
  /** Whether the update names anything that has gone already. */
  repeats: boolean
  /** Structs that go. */
  touched: number
}

/** Structs that go in one update: each is found and taken out by itself, whatever few bytes name them all. */
const mostTouched = 20_000

/**
 * Only where a new value comes may one go, and not only the one it is written over: of two written at once, the
 * first goes where they meet. A text that all type in stays itself.
 */
const goesFromField = (
  { plan }: Deleting,
  item: Y.Item,
  slot: Slot & { field: string },
): boolean => {
  const field = plan.get(planKey(slot.root, slot.id))?.fields.get(slot.field)
  if (field === undefined) return false
  field.overwritten.add(item)
  if (field.last === item) field.last = undefined
  return true
}

const goesFromText = (
  { reading, plan }: Deleting,
  slot: Slot & { field: string },
  characters: number,
): boolean => {
  const record = planFor(plan, reading.doc, slot)
  const text = record && textPlanOf(record, slot.field)
  if (text === undefined) return false
  text.growth -= characters
  text.changed = true
  return true
}

/** @param characters how much of the struct the range holds */
const mayGo = (deleting: Deleting, item: Y.Item, slot: Slot | undefined, characters: number) => {
  if (slot === undefined || slot.level === 'record') return false
  if (++deleting.touched > mostTouched) return false
  return slot.level === 'field'
    ? goesFromField(deleting, item, slot)
    : goesFromText(deleting, slot, characters)
}

const overlap = (item: Y.Item | Y.GC, start: number, end: number): number =>
  Math.min(end, item.id.clock + item.length) - Math.max(start, item.id.clock)

/** What a range takes from the document; what has gone already is no write. */
const goesFromDocument = (deleting: Deleting, client: number, start: number, end: number) => {
  const structs = deleting.reading.doc.store.clients.get(client)
  if (structs === undefined || start >= end) return true
  for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
    const struct = structs[index] as Y.Item | Y.GC
    if (struct.id.clock >= end) break
    if (!(struct instanceof Y.Item) || struct.deleted) deleting.repeats = true
    else {
      const slot = slotOfItem(deleting.reading.doc, struct)
      if (!mayGo(deleting, struct, slot, overlap(struct, start, end))) return false
    }
  }
  return true
}

/** What a range takes from the update itself: a reader that keeps what has gone sends it along. */
const goesFromUpdate = (deleting: Deleting, client: number, start: number, end: number) => {
  const structs = newStructsOf(deleting.reading, client)
  for (let index = indexAt(structs, start); index < structs.length; index++) {
    const struct = structs[index] as Y.Item
    if (struct.id.clock >= end) break
    if (struct.content instanceof Y.ContentDeleted) continue
    if (!mayGo(deleting, struct, deleting.slots.get(struct), overlap(struct, start, end)))
      return false
  }
  return true
}

/**
 * Whether everything that an update deletes may go. Its structs must have been surveyed.
 * Text that goes is counted in the plan.
 */
export const deletesFit = (deleting: Deleting): boolean => {
  for (const [client, ranges] of deleting.reading.deletes) {
    const known = Y.getState(deleting.reading.doc.store, client)
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (!goesFromDocument(deleting, client, clock, Math.min(end, known))) return false
      if (end > known && !goesFromUpdate(deleting, client, Math.max(clock, known), end))
        return false
    }
  }
  return true
}
