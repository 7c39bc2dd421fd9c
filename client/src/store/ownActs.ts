import type { Actor } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderIdOf } from '@firefelt/shared/control/participants.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import {
  type Operation,
  type OperationOf,
  type Outcome,
  refused,
} from '@firefelt/shared/operations/operation.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { momentOf } from '@firefelt/shared/permissions/moment.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { sheetKindOf } from '@firefelt/shared/permissions/sheetKind.ts'
import type { LateActs } from './lateActs.ts'
import { lateCause } from './lateCause.ts'
import { createOwnHistory, willPass } from './ownHistory.ts'
import type { Readable } from './readable.ts'
import type { FirstWords, Room } from './room.ts'
import type { RoomCopy } from './roomCopy.ts'
import { operationsAgain, standingOf } from './wish.ts'

export interface OwnActs
  extends Pick<Room, 'find' | 'act' | 'undo' | 'redo' | 'layOut' | 'again' | 'history'> {
  /** Says why something could not be done. */
  report(outcome: Outcome | undefined): void
  /** What was done before can no longer be undone: the document it was done in is gone. */
  forget(): void
}

interface Here {
  actor: Actor
  control: Readable<Control | undefined>
  copy(): RoomCopy
  lateActs: LateActs
  notify: Room['notify']
}

/** Those in which people say something in their own words, or name a day. */
const writes: ReadonlySet<Operation['type']> = new Set(['addTheme', 'choose'])

/** What this person does to the board: done here at once, and sent as soon as there is a line. */
export const createOwnActs = ({ actor, control, copy, lateActs, notify }: Here): OwnActs => {
  const history = createOwnHistory()

  const find = (id: string): Note | undefined => readNote(id, notesIn(copy().doc).get(id))

  const apply = (operation: Operation): Outcome => {
    const now = control.get()
    if (now === undefined) return refused('forbidden')
    const { id: note } = operation
    const before = find(note)
    const outcome = applyOperation(copy().doc, actor, now, operation)
    const after = outcome.done ? find(note) : undefined
    if (after !== undefined) {
      const wanted = standingOf(after)
      copy().unsaved.wished({ note, wanted, before: before && standingOf(before) })
      lateActs.settle(note)
      if (operation.type === 'putNote') lateActs.settlePut(operation.theme)
    }
    if (outcome.done && writes.has(operation.type)) copy().unsaved.wrote(operation.id)
    return outcome
  }

  const report = (outcome: Outcome | undefined) => {
    if (outcome?.done === false) notify({ kind: 'refused', refusal: outcome.refusal })
  }

  const act = (operation: Operation): Outcome => {
    const outcome = apply(operation)
    history.done(outcome)
    report(outcome)
    return outcome
  }

  const again = (id: string) => {
    const now = control.get()
    const wanted = lateActs.acts.get().find(({ note }) => note === id)?.wanted
    if (now === undefined || wanted === undefined) return
    const note = find(id)
    const sender = senderIdOf(now, actor.id)
    const newId = randomId()
    for (const operation of operationsAgain({ wanted, note, sender, newId })) {
      const outcome = act(operation)
      if (outcome.done) continue
      if (!willPass(outcome.refusal)) lateActs.settle(id)
      return
    }
    lateActs.settle(id)
    if (find(newId) === undefined || !note?.reason) return
    if (writeReason(copy().doc, newId, '', note.reason)) copy().unsaved.wrote(newId)
  }

  /** A word being composed may be whole only when its form can be laid out no more. */
  const keepFirst = (sheet: Omit<OperationOf<'addSheet'>, 'type'>, first: FirstWords) => {
    const now = control.get()
    if (now === undefined || first.words === '') return
    const { form, theme } = sheet
    const kind = sheetKindOf(now.kit, form)
    if (judge(actor.role, `${kind}.add`, true, momentOf(now, actor.id, theme)) !== 'late') return
    const act = `${kind}.fill` as const
    const why = lateCause(act, undefined, now, actor.id)
    const asked = { form, theme, field: first.field }
    lateActs.keep([{ act, note: first.answer, words: [first.words], why, asked }])
  }

  return {
    find,
    act,
    report,
    again,
    undo: () => report(history.step('undo', apply)),
    redo: () => report(history.step('redo', apply)),
    layOut: (sheet, first) => {
      const outcome = apply({ type: 'addSheet', ...sheet })
      report(outcome)
      if (!outcome.done && first !== undefined) keepFirst(sheet, first)
      return outcome.done
    },
    history: history.possible,
    forget: history.clear,
  }
}
