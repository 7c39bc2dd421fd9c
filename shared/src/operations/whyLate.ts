import type { ActorId } from '../board/actor.ts'
import { hasToWait } from '../control/round/takeTurns.ts'
import { momentOf, type Standing } from '../permissions/moment.ts'
import type { Refusal } from './operation.ts'

/**
 * Why an act that is permitted to somebody's role cannot be done now, the broadest reason first.
 * @param theme of the sheet that the act is about
 */
export const whyLate = (room: Standing, actor: ActorId, theme: string | null = null): Refusal => {
  if (room.phase === 'ended') return 'ended'
  const { elsewhere, waits } = momentOf(room, actor, theme)
  if (theme !== null && elsewhere === true) return 'elsewhere'
  if (room.locked) return 'locked'
  if ((room.asleep ?? null) !== null) return 'asleep'
  if (waits !== true) return 'locked'
  return hasToWait(room.round, actor) ? 'waiting' : 'hidden'
}
