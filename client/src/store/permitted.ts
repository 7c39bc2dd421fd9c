import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { isOwnNote } from '@firefelt/shared/control/participants.ts'
import { hasToWait } from '@firefelt/shared/control/round/takeTurns.ts'
import { type Act, judge } from '@firefelt/shared/permissions/permissions.ts'

/** Whether an act can be done now; `note` is what it touches, undefined for what is new. */
export const permitted = (
  actor: Actor,
  act: Act,
  control: Pick<Control, 'locked' | 'phase' | 'participants' | 'round'>,
  note?: Pick<Note, 'sender' | 'author'>,
): boolean => {
  const own = note === undefined || isOwnNote(control, actor.id, note)
  const waits = hasToWait(control.round, actor.id)
  return judge(actor.role, act, own, { ...control, waits }) === 'allowed'
}
