import type { ActorId } from '../board/actor.ts'
import type { Control } from '../control/control.ts'
import { isAtWorkElsewhere } from '../control/groups.ts'
import { placesHidden } from '../control/placing/hiddenPlacing.ts'
import { hasToWait } from '../control/round/takeTurns.ts'
import type { Moment } from './permissions.ts'

/** What of a room a moment depends on; what is left out is as before a meeting. */
export type Standing = Pick<Control, 'locked' | 'phase' | 'participants'> &
  Partial<Pick<Control, 'round' | 'groups' | 'placing' | 'asleep'>>

/**
 * What somebody's acts depend on now.
 * @param theme of the sheet that the act is about; null when it is about none
 */
export const momentOf = (room: Standing, actor: ActorId, theme: string | null = null): Moment => {
  const { locked, phase, participants, round, groups = {}, placing = null, asleep } = room
  return {
    phase,
    locked: locked || (asleep ?? null) !== null,
    waits: hasToWait(round, actor) || placesHidden({ participants, groups, placing }, actor),
    elsewhere: isAtWorkElsewhere({ participants, groups }, actor, theme),
  }
}
