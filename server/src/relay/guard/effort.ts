import type * as Y from 'yjs'
import type { Plan } from './plan.ts'
import { isKnown, itemAt, type Reading } from './reading.ts'

/**
 * Before Yjs puts a struct in its place it walks past all that others put there meanwhile. Honest writers make that
 * a few steps; structs made for it walk past each other, and past every trace of what has gone, for seconds.
 * So the steps that an update can cost are counted beforehand, somewhat too high.
 */
const mostSteps = 600_000
/** Structs in one place above which they are not counted on: an update of several structs there is too much. */
const mostCounted = 20_000

/** Steps to the right from an item until `end`; too many to bear when they are not counted on. */
const distance = (from: Y.Item | null, end: Y.Item | null): number => {
  let steps = 0
  for (let item = from; item !== null && item !== end; item = item.right) {
    if (++steps > mostCounted) return mostSteps + 1
  }
  return steps
}

/** The first struct in the list of a field, of which the document knows the last; or one far enough away. */
const firstOf = (last: Y.Item | null): Y.Item | null => {
  let item = last
  for (let steps = 0; item !== null && item.left !== null && steps <= mostCounted; steps++) {
    item = item.left
  }
  return item
}

const isAllKnown = (reading: Reading, { origin, rightOrigin }: Y.Item): boolean =>
  (origin === null || isKnown(reading, origin)) &&
  (rightOrigin === null || isKnown(reading, rightOrigin))

/** @param first finds the first struct of the list that the new ones come into */
const stepsOf = (
  reading: Reading,
  items: readonly Y.Item[],
  first: () => Y.Item | null,
): number => {
  const [item] = items
  if (item === undefined) return 0
  if (items.length === 1 && isAllKnown(reading, item)) {
    const left = item.origin && itemAt(reading, item.origin)
    const end = item.rightOrigin && itemAt(reading, item.rightOrigin)
    return distance(left ? left.right : first(), end ?? null)
  }
  return items.length * (distance(first(), null) + items.length / 2)
}

/** Whether integrating an update takes no longer than a room can wait. */
export const isBearable = (reading: Reading, plan: Plan): boolean => {
  let steps = 0
  for (const { record, fields, texts } of plan.values()) {
    for (const [field, { items }] of fields) {
      steps += stepsOf(reading, items, () => firstOf(record?._map.get(field) ?? null))
    }
    for (const { text, items } of texts.values()) {
      steps += stepsOf(reading, items, () => text?._start ?? null)
    }
  }
  return steps <= mostSteps
}
