import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { type Place, placeAt, type Target } from '@firefelt/shared/board/place.ts'

/** Where a theme of a draft would stand. */
export const placeOf = (target: Target | undefined, owner: ActorId): Place | undefined =>
  target === undefined ? undefined : placeAt(target, owner)
