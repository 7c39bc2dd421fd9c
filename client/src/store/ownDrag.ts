import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { samePlace } from '@firefelt/shared/board/place.ts'
import type { Stance } from '@firefelt/shared/protocol/live.ts'
import { type Clock, throttle } from '../connection/throttle.ts'
import type { NoteChange } from './boardStore.ts'
import type { Notice } from './room.ts'

/** At most 30 times a second: ms between two words about a post-it in the air. */
const every = 34
/** How long after letting go somebody still sees the post-it as theirs, in ms. */
const afterglow = 2_000

export interface OwnDrag {
  drag(note: string, position: Position | null): void
  /** What to say when another's act changed the post-it that one holds, or has just let go of. */
  disturbedBy(change: NoteChange): Notice | undefined
  stop(): void
}

/**
 * The post-it that this person holds in the air.
 *
 * @param self what they do in another tab, or the server takes back in their name, is no other's act
 * @param send shows it to everyone
 */
export const createOwnDrag = (
  self: ActorId,
  send: (stance: Stance) => void,
  clock: Clock,
): OwnDrag => {
  const sending = throttle(every, send, clock)
  let held: { note: string; until: number } | undefined

  return {
    drag: (note, position) => {
      if (position !== null) {
        held = { note, until: Number.POSITIVE_INFINITY }
        sending.offer({ air: { note, position } })
      } else if (held?.note === note) {
        held = { note, until: clock.now() + afterglow }
        sending.now({})
      }
    },
    disturbedBy: ({ before, after }) => {
      if (held?.note !== before.id || clock.now() > held.until) return undefined
      if (after === undefined) return undefined
      if ((after.removedBy ?? after.place.by) === self) return undefined
      if (after.removedBy !== null) {
        return { kind: 'removedByOther', note: before.id, by: after.removedBy }
      }
      if (samePlace(before.place, after.place)) return undefined
      return { kind: 'movedByOther', note: before.id, by: after.place.by }
    },
    stop: sending.cancel,
  }
}
