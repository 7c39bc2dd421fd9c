import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type * as Y from 'yjs'
import { isBounded } from './bounds.ts'
import type { ClientIds } from './clientIds.ts'
import { deletesFit } from './deletes.ts'
import { effortOf, mostSteps, stepsFor } from './effort.ts'
import { isFit } from './outcome.ts'
import type { Plan } from './plan.ts'
import { inOrder, isConnected, type Reading, readUpdate } from './reading.ts'
import { createSurvey } from './survey.ts'

export type Guarded =
  /** Malformed or forged: no client of ours sends it. */
  | { kind: 'refused' }
  /** It builds on something that neither the document nor the update has. */
  | { kind: 'unconnected' }
  /** The document has all of it already. */
  | { kind: 'nothing' }
  /**
   * What it will do, and at what `effort`, in steps; `pristine` when all of it is new, so that its bytes are its effect.
   */
  | { kind: 'planned'; plan: Plan; effort: number; pristine: boolean; bind(): void }

const refused: Guarded = { kind: 'refused' }

const read = (doc: Y.Doc, update: Uint8Array): Reading | undefined => {
  try {
    return readUpdate(doc, update)
  } catch {
    // Text that is no UTF-8, for one.
    return undefined
  }
}

/**
 * Judges an update before it touches the document: its bytes are bounded, it connects, its client ids are the
 * actor's, and everything new in it lies where a record of ours has such a thing. What the document has already
 * is no write, so a client that returns may send all that it knows.
 */
export const guard = (doc: Y.Doc, ids: ClientIds, actor: ActorId, update: Uint8Array): Guarded => {
  if (!isBounded(update)) return refused
  const reading = read(doc, update)
  if (reading === undefined) return refused
  const { sections } = reading
  for (const client of sections.keys()) if (!ids.mayUse(client, actor)) return refused
  const { plan, slots, take } = createSurvey(reading, actor)
  if (!inOrder(reading, take)) return refused
  if (!isConnected(reading)) return { kind: 'unconnected' }
  const deleting = { reading, plan, slots, repeats: false, touched: 0 }
  if (!deletesFit(deleting)) return refused
  if (sections.size === 0 && plan.size === 0) return { kind: 'nothing' }
  for (const record of plan.values()) if (!isFit(record)) return refused
  const steps = stepsFor(reading, plan)
  if (steps > mostSteps) return refused
  const bind = () => {
    for (const client of sections.keys()) ids.bind(client, actor)
  }
  const effort = effortOf(steps, reading, deleting.touched)
  return { kind: 'planned', plan, effort, pristine: !reading.repeats && !deleting.repeats, bind }
}
