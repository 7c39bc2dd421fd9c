import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { type Place, samePlace } from '@firefelt/shared/board/place.ts'
import type { OthersAct } from '../store/boardStore.ts'

/** What somebody else did to one post-it. */
export type Heard =
  | { kind: 'placed'; note: string; by: ActorId; place: Place }
  | { kind: 'removed'; note: string; by: ActorId }
  | { kind: 'reason'; note: string }

/** What there is to tell of a change; undefined when nobody could have noticed it. */
export const heardFrom = ({ before, after }: OthersAct): Heard | undefined => {
  if (after === undefined) return undefined
  if (after.removedBy !== null) {
    if (before === undefined) return undefined
    return { kind: 'removed', note: after.id, by: after.removedBy }
  }
  if (before === undefined || !samePlace(before.place, after.place)) {
    return { kind: 'placed', note: after.id, by: after.place.by, place: after.place }
  }
  return before.reason === after.reason ? undefined : { kind: 'reason', note: after.id }
}
