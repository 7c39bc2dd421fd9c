import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import type { Late } from '@firefelt/shared/protocol/messages.ts'
import type { LateAct, Wish } from '../connection/keptRoom.ts'
import { actOfWish, isTakenBack, standingOf } from './wish.ts'

const actToDoAgain = (wish: Wish): LateAct => ({
  act: actOfWish(wish),
  note: wish.note,
  wanted: wish.wanted,
})

/** What this person wanted, where the server says that it came too late and was taken back. */
export const actsTakenBack = (
  late: Late,
  wishOf: (note: string) => Wish | undefined,
  find: (note: string) => Note | undefined,
): LateAct[] =>
  late.map(({ act, note }) => {
    const wish = wishOf(note)
    const now = find(note)
    if (wish !== undefined) return actToDoAgain(wish)
    // Without a memory of it, all but the place that a move was meant for shows in the post-it itself.
    if (now === undefined || act === 'note.move') return { act, note }
    return { act, note, wanted: { ...standingOf(now), onBoard: act !== 'note.remove' } }
  })

/** Of wishes that the server has stored, those that it took back: its word of that may have been lost with the line. */
export const actsTakenBackUnheard = (
  stored: readonly Wish[],
  find: (note: string) => Note | undefined,
  self: ActorId,
): LateAct[] =>
  stored
    .filter((wish) => {
      const now = find(wish.note)
      return now !== undefined && isTakenBack(wish, now, self)
    })
    .map(actToDoAgain)
