import * as Y from 'yjs'
import { fitsBetween, mostCounted, namesOnlyKnown } from './neighbours.ts'
import type { Plan, TextPlan } from './plan.ts'
import { isKnown, itemAt, type Reading } from './reading.ts'
import { Rehearsal } from './rehearsal.ts'

/**
 * Before Yjs puts a struct in its place it walks past all that others put there meanwhile. Honest writers make that
 * a few steps; structs made for it walk past each other, and past every trace of what has gone, for seconds.
 * So the steps that an update can cost are counted beforehand.
 */
export const mostSteps = 600_000
/** Steps that each struct takes the time of which comes or goes, wherever it lies. */
const perStruct = 50

/** Steps to the right from an item; too many to bear when they are not counted on. */
const distance = (from: Y.Item | null): number => {
  let steps = 0
  for (let item = from; item !== null; item = item.right) {
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

/** The most steps for new values in a field, whose current value is `last`. */
const stepsInField = (reading: Reading, items: readonly Y.Item[], last: Y.Item | null): number => {
  const [item] = items
  if (items.length === 1 && item?.origin && namesOnlyKnown(reading, item)) {
    return distance(itemAt(reading, item.origin)?.right ?? null)
  }
  return items.length * (distance(firstOf(last)) + items.length / 2)
}

/** The steps for new pieces of a text; more than can be borne when one of them is not between its neighbours. */
const stepsInText = (reading: Reading, { text, items }: TextPlan): number => {
  const [item] = items
  if (item === undefined) return 0
  const isWhole = !isKnown(reading, item.id)
  if (items.length === 1 && isWhole && text !== undefined && namesOnlyKnown(reading, item)) {
    return fitsBetween(reading, text, item) ? 1 : mostSteps + 1
  }
  const rehearsal = new Rehearsal(text)
  for (const each of items) {
    const known = Y.getState(reading.doc.store, each.id.client) - each.id.clock
    if (!rehearsal.add(each, Math.max(0, known)) || rehearsal.steps > mostSteps)
      return mostSteps + 1
  }
  return rehearsal.steps
}

/** The steps that it takes to integrate an update: for more than `mostSteps` no room can wait. */
export const stepsFor = (reading: Reading, plan: Plan): number => {
  let steps = 0
  for (const { record, fields, texts } of plan.values()) {
    for (const [field, { items }] of fields) {
      steps += stepsInField(reading, items, record?._map.get(field) ?? null)
    }
    for (const text of texts.values()) {
      steps += stepsInText(reading, text)
      if (steps > mostSteps) return steps
    }
  }
  return steps
}

/** All that an update costs, in steps. @param gone structs that it takes away */
export const effortOf = (steps: number, { sections }: Reading, gone: number): number => {
  let structs = gone
  for (const section of sections.values()) structs += section.structs.length
  return steps + perStruct * structs
}
