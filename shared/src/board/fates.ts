import type { Fate } from '../kit/beside.ts'
import type { Choice } from './choice.ts'
import type { Note } from './note.ts'

type FateId = Fate['id']

/** The choice that counts for a theme: of several made at once the one with the smallest id. */
export const choiceFor = (choices: readonly Choice[], theme: string): Choice | undefined =>
  choices
    .filter((choice) => choice.theme === theme)
    .reduce<Choice | undefined>(
      (first, each) => (first === undefined || each.id < first.id ? each : first),
      undefined,
    )

/** The themes that somebody has put up, in the order of their ids. */
export const themesPutUp = (notes: readonly Note[]): string[] =>
  [...new Set(notes.filter(({ removedBy }) => removedBy === null).map(({ theme }) => theme))].sort(
    (a, b) => (a < b ? -1 : 1),
  )

/** What lying beside the map says of a theme, if all of its post-its lie in one list there. */
const fateBeside = (notes: readonly Note[], theme: string): FateId | null => {
  const places = notes.filter((note) => note.theme === theme && note.removedBy === null)
  const kinds = new Set(places.map(({ place }) => place.kind))
  const [kind] = kinds
  return kinds.size === 1 && kind !== undefined && kind !== 'map' ? kind : null
}

/** What becomes of a theme: what was decided, else what its place beside the map says; null: nothing yet. */
export const fateOf = (
  notes: readonly Note[],
  choices: readonly Choice[],
  theme: string,
): FateId | null => choiceFor(choices, theme)?.fate ?? fateBeside(notes, theme)

/** The themes that lack a fate: listed before a meeting closes, as a reminder. */
export const themesWithoutFate = (notes: readonly Note[], choices: readonly Choice[]): string[] =>
  themesPutUp(notes).filter((theme) => fateOf(notes, choices, theme) === null)

/** The themes with this fate, whether or not somebody has put them up. */
export const themesWithFate = (
  notes: readonly Note[],
  choices: readonly Choice[],
  fate: FateId,
): string[] => {
  const chosen = choices.map(({ theme }) => theme)
  const all = [...new Set([...themesPutUp(notes), ...chosen])].sort((a, b) => (a < b ? -1 : 1))
  return all.filter((theme) => fateOf(notes, choices, theme) === fate)
}

const enough = 6
const most = 0.7

/** Whether so many post-its lie high on the map that everything seems important: time to talk about criteria. */
export const crowdsTop = (notes: readonly Note[]): boolean => {
  const onMap = notes.flatMap(({ place, removedBy }) =>
    place.kind === 'map' && removedBy === null ? [place.importance] : [],
  )
  const high = onMap.filter((importance) => importance > 0.5)
  return onMap.length >= enough && high.length >= most * onMap.length
}
