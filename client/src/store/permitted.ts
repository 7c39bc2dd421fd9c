import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import { isOwnNote } from '@firefelt/shared/control/participants.ts'
import { momentOf, type Standing } from '@firefelt/shared/permissions/moment.ts'
import { type Act, judge } from '@firefelt/shared/permissions/permissions.ts'

/**
 * Whether an act can be done now; `note` is what it touches, undefined for what is new.
 * @param theme of the sheet that it touches
 */
export const permitted = (
  actor: Actor,
  act: Act,
  control: Standing,
  note?: Pick<Note, 'sender' | 'author'>,
  theme: string | null = null,
): boolean => {
  const own = note === undefined || isOwnNote(control, actor.id, note)
  return judge(actor.role, act, own, momentOf(control, actor.id, theme)) === 'allowed'
}
