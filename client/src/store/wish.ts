import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import { samePlace, targetOf } from '@firefelt/shared/board/place.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import type { Act } from '@firefelt/shared/permissions/permissions.ts'
import type { Standing, Wish } from '../connection/keptRoom.ts'

export const standingOf = ({ theme, place, removedBy }: Note): Standing => ({
  theme,
  place,
  onBoard: removedBy === null,
})

/** What a wish comes to, all in all. */
export const actOfWish = ({ wanted, before }: Wish): Act => {
  if (before === undefined) return 'note.put'
  if (before.onBoard === wanted.onBoard) return 'note.move'
  return wanted.onBoard ? 'note.restore' : 'note.remove'
}

/**
 * Whether the server took a wish back, though no word of it arrived: the post-it stands as it did before. Another's
 * act since leaves it otherwise, since a place says who put it there.
 */
export const isTakenBack = ({ wanted, before }: Wish, now: Note, self: ActorId): boolean => {
  if (!wanted.onBoard) return before?.onBoard === true && now.removedBy === null
  if (now.removedBy !== null) return before?.onBoard !== true && now.removedBy === self
  if (before === undefined || samePlace(wanted.place, before.place)) return false
  return samePlace(now.place, before.place)
}

/** As much as is known when a late act is done again: the post-it as it is now, and in whose name one sends now. */
export interface Again {
  wanted: Standing
  note: Note | undefined
  sender: ActorId
  /** The id for a new post-it. */
  newId: string
}

/**
 * The operations that bring a post-it to where it was meant to stand. What was sent in the name of a group that
 * one has left is put up anew, in the name that one has now.
 */
export const operationsAgain = ({ wanted, note, sender, newId }: Again): Operation[] => {
  const target = targetOf(wanted.place)
  if (!wanted.onBoard) return note === undefined ? [] : [{ type: 'removeNote', id: note.id }]
  if (note === undefined || (note.removedBy !== null && note.sender !== sender)) {
    return [{ type: 'putNote', id: newId, theme: wanted.theme, target }]
  }
  const { id } = note
  const moved = samePlace(note.place, wanted.place)
    ? []
    : [{ type: 'moveNote', id, target } as const]
  return note.removedBy === null
    ? [{ type: 'moveNote', id, target }]
    : [{ type: 'restoreNote', id }, ...moved]
}
