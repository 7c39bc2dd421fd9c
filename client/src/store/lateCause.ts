import type { Note } from '@firefelt/shared/board/note.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderIdOf } from '@firefelt/shared/control/participants.ts'
import { whyLate } from '@firefelt/shared/operations/whyLate.ts'
import type { Act } from '@firefelt/shared/permissions/permissions.ts'
import type { LateCause } from '../connection/keptRoom.ts'

type Here = Pick<Control, 'locked' | 'phase' | 'participants' | 'groups' | 'round' | 'placing'> &
  Partial<Pick<Control, 'asleep'>>

/**
 * Why the server took an act back, as far as the room shows it: control is told before what came too late.
 * @param note that it was about
 */
export const lateCause = (
  act: Act,
  note: Pick<Note, 'sender'> | undefined,
  room: Here,
  self: string,
): LateCause => {
  if (room.phase === 'ended') return 'ended'
  // Of what is too late about a sheet, that is the only cause.
  if (act.startsWith('sheet.')) return 'elsewhere'
  const why = whyLate(room, self)
  if (room.locked) return 'locked'
  if (why === 'asleep') return why
  const sender = note?.sender ?? self
  if (Object.hasOwn(room.groups, sender) && sender !== senderIdOf(room, self)) return 'regrouped'
  if (act === 'note.put' && (why === 'waiting' || why === 'hidden')) return why
  return 'locked'
}
