import { type ActorId, anonymous } from '../board/actor.ts'
import type { Note } from '../board/note.ts'
import type { Position } from '../board/place.ts'
import type { Control } from '../control/control.ts'

/** Where one sender holds that a theme stands. */
export interface Spot {
  /** Null for whoever placed anonymously: they are never named. */
  sender: ActorId | null
  /** Their post-its with the theme, by id. */
  notes: readonly string[]
  position: Position
}

/** What senders differ about: a pin at the middle, with a line to each one's spot. */
export interface Difference {
  theme: string
  middle: Position
  /** By the id of their first post-it. */
  spots: readonly Spot[]
  /** 0: all at one spot; 1: half at one corner of the map, half at the corner across. */
  spread: number
}

/** Between groups two can be told apart without telling on anybody. */
const fewestGroups = 2
/** Between persons, and among those who are not named, a spot is never to be somebody's by elimination. */
const fewestPersons = 3

/** How far two halves at opposite corners are from their middle: no spots lie further from theirs. */
const furthest = Math.SQRT1_2

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const middleOf = (positions: readonly Position[]): Position => ({
  success: mean(positions.map(({ success }) => success)),
  importance: mean(positions.map(({ importance }) => importance)),
})

/** How much positions differ, 0..1: their root mean square distance from the middle, by the greatest there can be. */
export const spreadOf = (positions: readonly Position[]): number => {
  if (positions.length < 2) return 0
  const middle = middleOf(positions)
  const squares = positions.map(
    ({ success, importance }) =>
      (success - middle.success) ** 2 + (importance - middle.importance) ** 2,
  )
  return Math.min(1, Math.sqrt(mean(squares)) / furthest)
}

type Placed = Pick<Note, 'id' | 'theme' | 'sender' | 'place' | 'removedBy'>

/** One spot a sender; each anonymous post-it is somebody's of whom nothing more is known. */
const spotsOf = (notes: readonly Placed[]): Spot[] => {
  const bySender = new Map<string, { note: Placed; position: Position }[]>()
  for (const note of notes) {
    const { sender, place, id } = note
    if (place.kind !== 'map') continue
    const key = sender === anonymous ? `${anonymous}/${id}` : sender
    const { success, importance } = place
    const position = { success, importance }
    bySender.set(key, [...(bySender.get(key) ?? []), { note, position }])
  }
  return [...bySender.values()].map((placed) => {
    const sender = placed[0]?.note.sender ?? anonymous
    return {
      sender: sender === anonymous ? null : sender,
      notes: placed.map(({ note }) => note.id),
      position: middleOf(placed.map(({ position }) => position)),
    }
  })
}

/** Whether so many have placed a theme that their differences may be shown. */
const mayBeShown = (spots: readonly Spot[], groups: Control['groups']): boolean => {
  const isGroup = ({ sender }: Spot) => sender !== null && Object.hasOwn(groups, sender)
  const unnamed = spots.filter(({ sender }) => sender === null).length
  if (unnamed > 0 && unnamed < fewestPersons) return false
  return spots.length >= (spots.every(isGroup) ? fewestGroups : fewestPersons)
}

/**
 * Where senders differ, the largest disagreement first; of equals, by theme. Themes that fewer than two groups, or fewer
 * than three where any of them is a person, have placed on the map are left out; so are those that fewer than three
 * have placed anonymously.
 */
export const differencesOf = (
  notes: readonly Placed[],
  { groups }: Pick<Control, 'groups'>,
): Difference[] => {
  const there = notes
    .filter(({ removedBy }) => removedBy === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const themes = [...new Set(there.map(({ theme }) => theme))]
  return themes
    .map((theme) => ({ theme, spots: spotsOf(there.filter((note) => note.theme === theme)) }))
    .filter(({ spots }) => mayBeShown(spots, groups))
    .map(({ theme, spots }) => {
      const positions = spots.map(({ position }) => position)
      return { theme, spots, middle: middleOf(positions), spread: spreadOf(positions) }
    })
    .toSorted((a, b) => b.spread - a.spread || (a.theme < b.theme ? -1 : 1))
}
