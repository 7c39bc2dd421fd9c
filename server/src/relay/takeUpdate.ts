import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type CloseCode, closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { Late } from '@firefelt/shared/protocol/messages.ts'
import type * as Y from 'yjs'
import { type Applied, applyAndObserve, type Change } from './changes.ts'
import { judgeChange } from './judgeChange.ts'
import { reverse } from './reversal.ts'

export type Taken =
  /** In the document now, to be stored; `late` names what was taken back again. No updates: no effect. */
  | { kind: 'taken'; updates: Uint8Array[]; late: Late }
  /** The document is spoilt and must be loaded anew; the socket is to be closed. */
  | { kind: 'refused'; closeCode: CloseCode }

const refusedWith = (closeCode: CloseCode): Taken => ({ kind: 'refused', closeCode })

const apply = (doc: Y.Doc, update: Uint8Array): Applied | undefined => {
  try {
    return applyAndObserve(doc, update)
  } catch {
    return undefined
  }
}

const noteOf = (change: Change): string => ('note' in change ? change.note : '')

/**
 * Applies a client's update and judges its effect, not its bytes: an update without effect is welcome in every
 * role and phase. A structural guard that parses an update before it touches the document belongs in front.
 */
export const takeUpdate = (
  doc: Y.Doc,
  actor: Actor,
  control: Control,
  update: Uint8Array,
): Taken => {
  const applied = apply(doc, update)
  if (applied === undefined) return refusedWith(closeCodes.reset)
  if (applied.effect === undefined) return { kind: 'taken', updates: [], late: [] }
  const judged = applied.changes.map((change) => ({
    change,
    ...judgeChange({ doc, actor, control }, change),
  }))
  if (judged.some(({ verdict }) => verdict === 'forbidden')) return refusedWith(closeCodes.reset)
  const late = judged.filter(({ verdict }) => verdict === 'late')
  if (late.length > 0 && control.phase === 'ended') return refusedWith(closeCodes.ended)
  const reversal = reverse(
    doc,
    actor.id,
    late.map(({ change }) => change),
  )
  return {
    kind: 'taken',
    updates: reversal === undefined ? [applied.effect] : [applied.effect, reversal],
    late: late.flatMap(({ act, change }) => (act ? [{ act, note: noteOf(change) }] : [])),
  }
}
