import type { Note } from '@firefelt/shared/board/note.ts'
import type { MapPlace } from '@firefelt/shared/board/place.ts'
import type { Box } from '@firefelt/shared/map/box.ts'
import { pinsOf } from '@firefelt/shared/map/pins.ts'
import { spread } from '@firefelt/shared/map/spread.ts'
import { stacksOf } from '@firefelt/shared/map/stacks.ts'
import type { Face } from './face.ts'
import type { Frame, Point } from './frame.ts'

/** A post-it or a pin where it is drawn; x and y are its middle in the container. */
export interface ShownCard extends Box {
  kind: 'note' | 'pin'
  /** The theme that it names. */
  theme: string
  face: Face
  /** Something else is opened: it steps back. */
  dim: boolean
}

export interface ShownStack {
  /** The first card's id. */
  id: string
  cards: readonly ShownCard[]
  top: ShownCard
}

/** What stands on the map, made from the notes alone. */
export interface Shown {
  /** In the order drawn, later ones on top. Of a stack only the uppermost. */
  cards: readonly ShownCard[]
  stacks: readonly ShownStack[]
  /** From an opened pin to its post-its. */
  links: readonly { from: Point; to: Point }[]
}

export interface MapNote extends Note {
  place: MapPlace
}

export interface Wish {
  notes: readonly MapNote[]
  frame: Frame
  noteFace: (note: MapNote, compact: boolean) => Face
  pinFace: (theme: string, count: number) => Face
  pinsAbove: number
  openTheme: string | null
  /** What is written on the paper, from the top left of the container. */
  words: readonly Box[]
}

/** Cards of a pile that are drawn, and how far each peeps out, in pixels. */
const drawnOfPile = 3
const peep = 4
/** The part of a field that full cards may fill before they leave out the sender's name. */
const roomy = 0.6

/** What a pin needs beside and above its paper for its number, in widths of type. */
const badgeRoom = { width: 1, height: 0.7 } as const

const shift = (box: Box, { map }: Frame): Box => ({ ...box, x: box.x + map.x, y: box.y + map.y })

const place = (
  items: readonly { id: string; theme: string; place: { success: number; importance: number } }[],
  { frame, words }: Pick<Wish, 'frame' | 'words'>,
  kind: ShownCard['kind'],
  faceOf: (id: string) => Face,
): ShownCard[] => {
  const { map, look } = frame
  const badge = kind === 'pin' ? look.name : 0
  const themes = new Map(items.map(({ id, theme }) => [id, theme]))
  const cards = items.map(({ id, place: { success, importance } }) => ({
    id,
    position: { success, importance },
    size: {
      width: faceOf(id).width + badge * badgeRoom.width,
      height: faceOf(id).height + badge * badgeRoom.height,
    },
  }))
  const onMap = words.map((box) => ({ ...box, x: box.x - map.x, y: box.y - map.y }))
  return (
    spread(cards, map, onMap)
      .map((box) => ({
        ...shift(box, frame),
        kind,
        theme: themes.get(box.id) ?? '',
        face: faceOf(box.id),
        width: faceOf(box.id).width,
        height: faceOf(box.id).height,
        dim: false,
      }))
      // Each covers the one above and to its right, where the number on a pile peeps out.
      .sort((a, b) => a.y - b.y || b.x - a.x)
  )
}

const quarterOf = ({ place: { success, importance } }: MapNote): number =>
  (success < 0.5 ? 0 : 1) + (importance < 0.5 ? 2 : 0)

/** Whether full cards would crowd any quarter of the map. */
const isCrowded = ({ notes, frame, noteFace }: Wish): boolean => {
  const filled = [0, 0, 0, 0]
  for (const note of notes) {
    const { width, height } = noteFace(note, false)
    const quarter = quarterOf(note)
    filled[quarter] = (filled[quarter] ?? 0) + width * height
  }
  return Math.max(...filled) > (roomy * frame.map.width * frame.map.height) / 4
}

/** The uppermost cards of a pile, each a little lower than the one under it. */
const pile = (cards: readonly ShownCard[]): ShownCard[] => {
  const [first] = cards
  if (first === undefined || cards.length === 1) return [...cards]
  const top = first.y - first.height / 2
  return cards.slice(-drawnOfPile).map((card, level) => ({
    ...card,
    x: first.x + level * peep,
    y: top + card.height / 2 + level * peep,
  }))
}

const showNotes = (notes: readonly MapNote[], wish: Wish, compact: boolean): Shown => {
  const byId = new Map(notes.map((note) => [note.id, wish.noteFace(note, compact)]))
  const faces = (id: string): Face => {
    const face = byId.get(id)
    if (face === undefined) throw new Error('a card without a note')
    return face
  }
  const placed = place(notes, wish, 'note', faces)
  const known = new Map(placed.map((card) => [card.id, card]))
  const piles = stacksOf(placed).map((stack) =>
    stack.cards.flatMap(({ id }) => known.get(id) ?? []),
  )
  const stacks = piles
    .filter((cards) => cards.length > 1)
    .flatMap((cards): ShownStack[] => {
      const top = pile(cards).at(-1)
      return top === undefined ? [] : [{ id: cards[0]?.id ?? '', cards, top }]
    })
  return { cards: piles.flatMap(pile), stacks, links: [] }
}

const showPins = (wish: Wish): Shown => {
  const { notes, openTheme } = wish
  const pins = pinsOf(
    notes.map(({ id, theme, place: { success, importance } }) => ({
      id,
      theme,
      position: { success, importance },
    })),
  )
  const items = pins.map(({ theme, position }) => ({ id: `pin ${theme}`, theme, place: position }))
  const faces = new Map(
    pins.map((pin) => [`pin ${pin.theme}`, wish.pinFace(pin.theme, pin.notes.length)]),
  )
  const faceOf = (id: string): Face => faces.get(id) ?? wish.pinFace('', 0)
  const placed = place(items, wish, 'pin', faceOf)
  const open = placed.find(({ theme }) => theme === openTheme)
  if (open === undefined) return { cards: placed, stacks: [], links: [] }
  const opened = showNotes(
    notes.filter(({ theme }) => theme === openTheme),
    wish,
    false,
  )
  const others = placed.filter((pin) => pin !== open).map((pin) => ({ ...pin, dim: true }))
  return {
    cards: [...others, open, ...opened.cards],
    stacks: opened.stacks,
    links: opened.cards.map(({ x, y }) => ({ from: { x: open.x, y: open.y }, to: { x, y } })),
  }
}

/** Lays out what stands on the map: post-its, or above `pinsAbove` of them one pin a theme. */
export const showMap = (wish: Wish): Shown =>
  wish.notes.length > wish.pinsAbove
    ? showPins(wish)
    : showNotes(wish.notes, wish, wish.frame.small || isCrowded(wish))
