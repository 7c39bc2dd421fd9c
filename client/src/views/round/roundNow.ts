import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Round, Turn } from '@firefelt/shared/control/round/round.ts'
import { nextIn, speakerIn, turnLeft } from '@firefelt/shared/control/round/takeTurns.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'

/** The round in which somebody speaks or is still to speak; undefined when there is none. */
export const roundUnderWay = ({ round }: Pick<Control, 'round'>): Round | undefined =>
  round !== null && (speakerIn(round) ?? nextIn(round)) !== undefined ? round : undefined

/** Seconds that are left of the turn under way, by the server's time. */
export const useTurnSeconds = (): number | undefined => {
  const { round } = useControl()
  return useSecondsLeft((now) => (round === null ? undefined : turnLeft(round, now)))
}

export interface OwnTurn {
  state: Turn['state']
  /** How many are to speak before them, the one who speaks now too. */
  before: number
}

/** How somebody stands in a round; undefined when they are not in it. */
export const ownTurn = ({ turns }: Pick<Round, 'turns'>, who: ActorId): OwnTurn | undefined => {
  const at = turns.findIndex((turn) => turn.who === who)
  const turn = turns[at]
  if (turn === undefined) return undefined
  const toCome = ({ state }: Turn, index: number) =>
    state === 'speaking' || (state === 'waiting' && index < at)
  return { state: turn.state, before: turn.state === 'waiting' ? turns.filter(toCome).length : 0 }
}
