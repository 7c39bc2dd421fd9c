import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { BoardRoot, YRecord } from '@firefelt/shared/board/documents.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type CloseCode, closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { Late } from '@firefelt/shared/protocol/messages.ts'
import type * as Y from 'yjs'
import type { ClientIds } from '../guard/clientIds.ts'
import { guard } from '../guard/guard.ts'
import { valuesAfter } from '../guard/outcome.ts'
import { type Plan, planKey } from '../guard/plan.ts'
import { costOfBytes, costOfSteps } from '../writeRate.ts'
import { applyPlanned } from './applyPlanned.ts'
import { type Change, plannedChanges } from './changes.ts'
import { judgeChange } from './judgeChange.ts'
import type { BoardAfter, Judgement } from './judgement.ts'
import { reverse } from './reversal.ts'
import { hasSpaceFor } from './space.ts'

export type Taken =
  /** In the document now, to be stored; `late` names what was taken back again. No updates: no effect. */
  | { kind: 'taken'; updates: Uint8Array[]; late: Late }
  /** Left out: it builds on what its sender's answer will bring, this update along with it. */
  | { kind: 'early' }
  /** The socket is to be closed; the document is as it was, unless it is `spoilt` and must be loaded anew. */
  | { kind: 'refused'; closeCode: CloseCode; spoilt: boolean }

const refusedWith = (closeCode: CloseCode, spoilt = false): Taken => ({
  kind: 'refused',
  closeCode,
  spoilt,
})

const boardAfter = (doc: Y.Doc, plan: Plan): BoardAfter => {
  const created = new Map<BoardRoot, number>()
  for (const { root, record } of plan.values()) {
    if (record === undefined) created.set(root, (created.get(root) ?? 0) + 1)
  }
  return {
    values: (root, id) => {
      const planned = plan.get(planKey(root, id))
      if (planned !== undefined) return valuesAfter(planned)
      const record = doc.getMap<YRecord>(root).get(id)
      return record && Object.fromEntries(record.entries())
    },
    has: (root, id) => doc.getMap(root)._map.has(id) || plan.has(planKey(root, id)),
    // Records never go, so that counting the keys, which Yjs does not do by going through all of them, is enough.
    size: (root) => doc.getMap(root)._map.size + (created.get(root) ?? 0),
  }
}

/** What stands in a text that is about to be changed. */
const wordsBefore = (doc: Y.Doc, { root, id, ...change }: Change): string =>
  change.kind === 'text'
    ? String(doc.getMap<Y.Map<unknown>>(root).get(id)?.get(change.field) ?? '')
    : ''

/** Applies an update, and hands back the bytes that had an effect. */
const apply = (
  doc: Y.Doc,
  update: Uint8Array,
  { plan, pristine }: { plan: Plan; pristine: boolean },
): Uint8Array[] | undefined => {
  const effects: Uint8Array[] = []
  const note = (effect: Uint8Array) => effects.push(effect)
  if (!pristine) doc.on('update', note)
  try {
    applyPlanned(doc, update, plan)
    return pristine ? [update] : effects
  } catch {
    return undefined
  } finally {
    if (!pristine) doc.off('update', note)
  }
}

/** Whether something that came too late has come to anything: others may have written over it already. */
const hasEffect = (doc: Y.Doc, change: Change): boolean => {
  if (change.kind !== 'field') return true
  const record = doc.getMap<Y.Map<unknown>>(change.root).get(change.id)
  return record?.get(change.field) !== change.before
}

/** Where an update goes. */
export interface Place {
  doc: Y.Doc
  ids: ClientIds
  control: Control
  /** Whether the whole of it takes as many bytes as it may. */
  isFull?: boolean
}

/** Who it comes from. */
export interface Writer {
  actor: Actor
  /** Whether the client has told all that the server lacked; see `takeUpdate`. */
  answered: boolean
  /** Whether it may write so much more, and has done so. */
  mayWrite?(cost: number): boolean
}

/**
 * Of what came and went before it was sent, or was overwritten meanwhile, only traces come. They change nothing that could be
 * judged, but take space all the same.
 */
const mayLeaveTraces = ({ role }: Actor, { phase }: Control): boolean =>
  role === 'facilitator' || (role === 'participant' && phase === 'open')

/** What it takes of a writer's rate to have these words put back: they are stored and sent anew. */
const costOf = (words: Iterable<string>): number => {
  let bytes = 0
  for (const each of words) bytes += Buffer.byteLength(each)
  return costOfBytes(bytes)
}

/**
 * Takes a client's update. It is guarded and judged by what it will do before it touches the document; an update
 * without effect is welcome in every role and phase.
 *
 * @param writer `answered` once the client has told all that the server lacked. A client that comes back with work
 *   done offline may write before that, and what it writes then builds on what has yet to come
 */
export const takeUpdate = (
  { doc, ids, control, isFull = false }: Place,
  writer: Writer,
  update: Uint8Array,
): Taken => {
  const { actor, answered } = writer
  const guarded = guard(doc, ids, actor.id, update)
  if (guarded.kind === 'unconnected' && !answered) return { kind: 'early' }
  if (guarded.kind === 'refused' || guarded.kind === 'unconnected') {
    return refusedWith(closeCodes.reset)
  }
  if (guarded.kind === 'nothing') return { kind: 'taken', updates: [], late: [] }
  const board = boardAfter(doc, guarded.plan)
  const late: { change: Change; act: Judgement['act'] }[] = []
  const changes = plannedChanges(guarded.plan)
  for (const change of changes) {
    const { verdict, act } = judgeChange({ board, actor, control }, change)
    if (verdict === 'forbidden') return refusedWith(closeCodes.reset)
    if (verdict === 'late') late.push({ change, act })
  }
  if (late.length > 0 && control.phase === 'ended') return refusedWith(closeCodes.ended)
  if (changes.length === 0 && !mayLeaveTraces(actor, control)) {
    return refusedWith(actor.role === 'projector' ? closeCodes.reset : closeCodes.ended)
  }
  if (isFull || !hasSpaceFor(doc, ids, actor.id)) return refusedWith(closeCodes.full)
  const formerWords = new Map(late.map(({ change }) => [change, wordsBefore(doc, change)]))
  const cost = costOf(formerWords.values()) + costOfSteps(guarded.effort)
  if (cost > 0 && writer.mayWrite?.(cost) === false) return refusedWith(closeCodes.tooMany)
  const updates = apply(doc, update, guarded)
  if (updates === undefined) return refusedWith(closeCodes.reset, true)
  guarded.bind()
  if (late.length === 0) return { kind: 'taken', updates, late: [] }
  const undone = late.filter(({ change }) => hasEffect(doc, change))
  const reversal = reverse(
    doc,
    actor.id,
    undone.map(({ change }) => change),
    formerWords,
  )
  return {
    kind: 'taken',
    updates: [...updates, ...reversal],
    late: undone.flatMap(({ act, change }) => (act ? [{ act, note: change.id }] : [])),
  }
}
