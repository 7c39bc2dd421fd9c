import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { isAtWorkElsewhere } from '@firefelt/shared/control/groups.ts'
import type { Late } from '@firefelt/shared/protocol/messages.ts'
import type { LateAct, Wish, Writing } from '../connection/keptRoom.ts'
import type { BoardStore } from './boardStore.ts'
import { lateCause } from './lateCause.ts'
import type { Unsaved } from './unsaved.ts'
import { actOfWish, isTakenBack, standingOf } from './wish.ts'
import type { Written } from './wordsOf.ts'

/** The board as it is now, and what this person did to it. */
export interface LateView extends Written, Pick<BoardStore, 'sheets'> {
  self: ActorId
  control: Control
  unsaved: Pick<Unsaved, 'wishOf' | 'writtenIn'>
}

type Told = Late[number]

const becauseOf = ({ act, note }: Told, { find, control, self }: LateView): LateAct['why'] =>
  lateCause(act, find(note), control, self)

const actToDoAgain = (wish: Wish, view: LateView): LateAct => {
  const told = { act: actOfWish(wish), note: wish.note }
  return { ...told, wanted: wish.wanted, why: becauseOf(told, view) }
}

const onNote = (told: Told, view: LateView): LateAct => {
  const wish = view.unsaved.wishOf(told.note)
  if (wish !== undefined) return actToDoAgain(wish, view)
  const why = becauseOf(told, view)
  const now = view.find(told.note)
  // Without a memory of it, all but the place that a move was meant for shows in the post-it itself.
  if (now === undefined || told.act === 'note.move') return { ...told, why }
  return { ...told, why, wanted: { ...standingOf(now), onBoard: told.act !== 'note.remove' } }
}

/** A sheet is laid out by writing on it, and comes with all its answers: only those that hold words are worth one. */
const onSheet = (told: Told, view: LateView): LateAct[] => {
  const { answers, unsaved } = view
  const words = unsaved.writtenIn(told.note)
  const isAnswer = answers.get().has(told.note)
  const isLaidOut = told.act.endsWith('.add')
  const holdsWords = () =>
    [...answers.get().values()].some(
      ({ id, sheet }) => sheet === told.note && unsaved.writtenIn(id).length > 0,
    )
  if (isLaidOut && words.length === 0 && (isAnswer || holdsWords())) return []
  const late = { ...told, why: becauseOf(told, view) }
  if (words.length === 0) return [late]
  return [{ ...late, words, act: isAnswer && told.act === 'sheet.add' ? 'sheet.fill' : told.act }]
}

/**
 * What this person wanted, where the server says that it came too late and was taken back. Words are those that they
 * last saw where they wrote: on the board they have gone.
 */
export const actsTakenBack = (late: Late, view: LateView): LateAct[] =>
  late.flatMap((told) =>
    told.act.startsWith('note.') ? [onNote(told, view)] : onSheet(told, view),
  )

/** Whether words that were stored are gone, on a sheet about a theme that others work on now. */
const areTakenBack = ({ record, words }: Writing, view: LateView): boolean => {
  const answer = view.answers.get().get(record)
  const sheet = view.sheets.get().get(answer?.sheet ?? '')
  if (answer === undefined || sheet === undefined) return false
  const now = [answer.words, answer.chosen]
  const stands =
    sheet.removedBy === null &&
    words.every((text) => now.some((each) => typeof each === 'string' && each.includes(text)))
  return !stands && isAtWorkElsewhere(view.control, view.self, sheet.theme)
}

/** Of what the server has stored, that which it took back: its word of it may have been lost with the line. */
export const actsTakenBackUnheard = (
  { wishes, writings }: { wishes: readonly Wish[]; writings: readonly Writing[] },
  view: LateView,
): LateAct[] => {
  const lostWishes = wishes.filter((wish) => {
    const now = view.find(wish.note)
    return now !== undefined && isTakenBack(wish, now, view.self)
  })
  const lostWords = writings.filter((writing) => areTakenBack(writing, view))
  return [
    ...lostWishes.map((wish) => actToDoAgain(wish, view)),
    ...lostWords.map(({ record, words }): LateAct => {
      return { act: 'sheet.fill', note: record, words, why: 'elsewhere' }
    }),
  ]
}
