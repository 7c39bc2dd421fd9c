import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import { currentGroups, membersOf } from '@firefelt/shared/control/groups.ts'
import { senderIdOf } from '@firefelt/shared/control/participants.ts'
import { speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import type { Chance } from './chance.ts'
import { type Deed, itemNow, type View } from './deed.ts'
import { simulatedWords } from './words/simulatedWords.ts'

/** How many themes each sender puts up. */
const wantedOf = ({ control: { kit } }: View): number =>
  kit.groups?.placements.min ?? kit.preparation?.picks.min ?? 3

const ownNotes = ({ me, control, board }: View): Note[] => {
  const sender = senderIdOf(control, me)
  return board.notes.filter((note) => note.removedBy === null && note.sender === sender)
}

const reasonFor = ({ control: { language } }: View, chance: Chance): string =>
  chance.pick(simulatedWords[language].reasons)

/** The next theme that one's sender has not placed. */
const nextPick = ({ opinions }: View, placed: readonly string[]) =>
  opinions.picks.find((theme) => !placed.includes(theme))

/** Puts up one more post-it, or says why one stands where it does; undefined when all are up. */
const putUp = (view: View, chance: Chance): Deed | undefined => {
  const notes = ownNotes(view)
  const silent = notes.find(({ author, reason }) => author === view.me && reason === '')
  if (silent !== undefined) {
    return { kind: 'giveReason', note: silent.id, words: reasonFor(view, chance) }
  }
  const theme = nextPick(
    view,
    notes.map((note) => note.theme),
  )
  const target = theme === undefined ? undefined : view.opinions.positions[theme]
  if (theme === undefined || target === undefined || notes.length >= wantedOf(view)) {
    return undefined
  }
  return { kind: 'operate', operation: { type: 'putNote', id: randomId(), theme, target } }
}

/** Goes into a group where people choose: the one with fewest in it. */
export const chooseGroup = ({ me, control }: View, chance: Chance): Deed | undefined => {
  const { grouping, groups, participants } = control
  if (grouping !== 'chosen' || participants[me]?.group !== null) return undefined
  const sizes = currentGroups(groups).map(({ id }) => ({
    id,
    size: membersOf(participants, id).length,
  }))
  const least = Math.min(...sizes.map(({ size }) => size))
  const smallest = sizes.filter(({ size }) => size === least)
  return smallest.length === 0
    ? undefined
    : { kind: 'chooseGroup', group: chance.pick(smallest).id }
}

/** Has the word: puts one's post-its up, gives the reasons, and gives the word on. */
export const takeTurn = (view: View, chance: Chance): Deed | undefined => {
  const { round } = view.control
  if (round === null || speakerIn(round) !== view.me) return undefined
  const places = round.talkFirst || itemNow(view.control)?.placing === 'inTurn'
  return (places ? putUp(view, chance) : undefined) ?? { kind: 'endTurn', round: round.id }
}

/** Shapes the draft with one's group, until enough themes lie in it and it is ready. */
export const shapeDraft = (view: View, chance: Chance): Deed | undefined => {
  const { draft, opinions } = view
  if (draft === undefined || draft.ready) return undefined
  const placed = Object.keys(draft.placements)
  const theme = placed.length < wantedOf(view) ? nextPick(view, placed) : undefined
  const target = theme === undefined ? undefined : opinions.positions[theme]
  if (theme === undefined || target === undefined) {
    return { kind: 'shape', draft: { ...draft, ready: true } }
  }
  const placements = { ...draft.placements, [theme]: { target, reason: reasonFor(view, chance) } }
  return { kind: 'shape', draft: { ...draft, placements } }
}

/** How often one looks before placing without a round where there might have been one. */
const patience = 12

/** Places without a round, where all do it at once or no round comes. */
export const placeFreely = (view: View, chance: Chance): Deed | undefined => {
  const { round, placing, locked } = view.control
  if (round !== null || placing !== null || locked) return undefined
  const how = itemNow(view.control)?.placing
  return how === 'together' || (how === 'inTurn' && view.looks > patience)
    ? putUp(view, chance)
    : undefined
}

/** Puts all of one's dots on themes that are up. */
export const vote = ({ control, board, voted }: View, chance: Chance): Deed | undefined => {
  const open = control.vote
  if (open === null || open.counts !== null || voted === open.id) return undefined
  const themes = [
    ...new Set(board.notes.flatMap(({ theme, removedBy }) => (removedBy ? [] : theme))),
  ]
  if (themes.length === 0) return undefined
  const dots: Record<string, number> = {}
  for (let left = open.dots; left > 0; left--) {
    const theme = chance.pick(themes)
    dots[theme] = (dots[theme] ?? 0) + 1
  }
  return { kind: 'vote', ballot: { dots } }
}
