import type { Note } from '@firefelt/shared/board/note.ts'
import type { MapPlace, Position } from '@firefelt/shared/board/place.ts'
import type { Box } from '@firefelt/shared/map/box.ts'
import { pinsOf } from '@firefelt/shared/map/pins.ts'
import { spread } from '@firefelt/shared/map/spread.ts'
import { stacksOf } from '@firefelt/shared/map/stacks.ts'
import type { Face } from './face.ts'
import type { Frame, Point } from './frame.ts'

/** A post-it, a pin or a theme's agreed place where it is drawn; x and y are its middle in the container. */
export interface ShownCard extends Box {
  kind: 'note' | 'pin' | 'agreed'
  /** The theme that it names. */
  theme: string
  face: Face
  /** Something else is opened: it steps back. */
  dim: boolean
  /** The group has agreed where its theme stands: it stays, and is quieter. */
  calm: boolean
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

/** Where the group agreed that a theme stands. */
export interface AgreedPlace {
  theme: string
  place: Position
}

export interface MapNote extends Note {
  place: MapPlace
}

export interface Wish {
  notes: readonly MapNote[]
  agreed: readonly AgreedPlace[]
  frame: Frame
  noteFace: (note: MapNote, compact: boolean) => Face
  pinFace: (theme: string, count: number) => Face
  agreedFace: (theme: string) => Face
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

interface Item extends AgreedPlace {
  id: string
  kind: ShownCard['kind']
}

/** By its id: what an agreed place is called among the cards. */
export const agreedId = (theme: string): string => `agreed ${theme}`

const agreedItems = ({ agreed }: Pick<Wish, 'agreed'>): Item[] =>
  agreed.map(({ theme, place: at }) => ({
    id: agreedId(theme),
    theme,
    place: at,
    kind: 'agreed' as const,
  }))

const place = (items: readonly Item[], wish: Wish, faceOf: (item: Item) => Face): ShownCard[] => {
  const { frame, words, agreed } = wish
  const { map, look } = frame
  const settled = new Set(agreed.map(({ theme }) => theme))
  const known = new Map(items.map((item) => [item.id, { ...item, face: faceOf(item) }]))
  const cards = [...known.values()].map(({ id, kind, face, place: { success, importance } }) => {
    const badge = kind === 'note' ? 0 : look.name
    return {
      id,
      position: { success, importance },
      size: {
        width: face.width + badge * badgeRoom.width,
        height: face.height + badge * badgeRoom.height,
      },
    }
  })
  const onMap = words.map((box) => ({ ...box, x: box.x - map.x, y: box.y - map.y }))
  return (
    spread(cards, map, onMap)
      .flatMap((box) => {
        const item = known.get(box.id)
        if (item === undefined) return []
        const { kind, theme, face } = item
        return {
          ...shift(box, frame),
          kind,
          theme,
          face,
          width: face.width,
          height: face.height,
          dim: false,
          calm: kind !== 'agreed' && settled.has(theme),
        }
      })
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
  const faces = ({ id, kind, theme }: Item): Face => {
    const face = kind === 'agreed' ? wish.agreedFace(theme) : byId.get(id)
    if (face === undefined) throw new Error('a card without a note')
    return face
  }
  const items = notes.map(({ id, theme, place: at }) => ({
    id,
    theme,
    place: at,
    kind: 'note' as const,
  }))
  const all = place([...items, ...agreedItems(wish)], wish, faces)
  const placed = all.filter(({ kind }) => kind === 'note')
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
  const agreed = all.filter(({ kind }) => kind === 'agreed')
  return { cards: [...piles.flatMap(pile), ...agreed], stacks, links: [] }
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
  const items = pins.map(({ theme, position }) => ({
    id: `pin ${theme}`,
    theme,
    place: position,
    kind: 'pin' as const,
  }))
  const counts = new Map(pins.map((pin) => [pin.theme, pin.notes.length]))
  const faceOf = ({ kind, theme }: Item): Face =>
    kind === 'agreed' ? wish.agreedFace(theme) : wish.pinFace(theme, counts.get(theme) ?? 0)
  const all = place([...items, ...agreedItems(wish)], wish, faceOf)
  const placed = [
    ...all.filter(({ kind }) => kind === 'pin'),
    ...all.filter(({ kind }) => kind === 'agreed'),
  ]
  const open = placed.find(({ kind, theme }) => kind === 'pin' && theme === openTheme)
  if (open === undefined) return { cards: placed, stacks: [], links: [] }
  const opened = showNotes(
    notes.filter(({ theme }) => theme === openTheme),
    { ...wish, agreed: [] },
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
