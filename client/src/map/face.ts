import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import type { Size } from '@firefelt/shared/map/box.ts'
import { cardLines } from './cardLines.ts'
import type { Look } from './frame.ts'
import { widthOf } from './measure.ts'
import { fontOf } from './paper.ts'

/** Whose post-it it is, as it is drawn. */
export interface Mark {
  name: string
  colour: number
  shape: number
}

/** A post-it laid out: what to write where. The same face is drawn for the same words, mark and look. */
export interface Face extends Size {
  lines: readonly string[]
  /** Of the theme's name, in pixels. */
  type: number
  /** Undefined on a pin. */
  mark: Mark | undefined
  /** The sender's name as it fits; empty when the map is too small for it. */
  sender: string
  /** On a pin: how many post-its it stands for. */
  count: number | undefined
  /** It is no post-it, but where the group agreed that a theme stands. */
  agreed?: boolean
}

const lineHeight = 1.14
const fewest = 3

type Measure = (text: string) => number

const isWhole = (text: string, width: number, measure: Measure): boolean =>
  text
    .split(/\s|-/u)
    .flatMap((word) => word.split(softHyphen))
    .every((part) => measure(`${part}-`) <= width)

const layout = (words: string, width: number, type: number) => {
  const measure = (text: string) => widthOf(text, fontOf(type, 650))
  const lines = cardLines(words, width, measure)
  return { lines, type, fits: lines.length <= fewest && isWhole(words, width, measure) }
}

const ellipsis = (text: string, width: number, measure: Measure): string => {
  if (measure(text) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A compact post-it's mark stands in its lower right corner: after the last line, or under it. */
export const markSize = (face: Pick<Face, 'type'>): number => face.type * 0.72
export const lineStep = (face: Pick<Face, 'type'>): number => face.type * lineHeight

const senderStep = (look: Look): number => look.sender * 1.35

/** @param compact leaves out the sender's name: the mark alone says who */
const makeFace = (
  words: string,
  mark: Mark | undefined,
  count: number | undefined,
  look: Look,
  compact: boolean,
): Face => {
  // The number on a pin's corner reaches so far in over its words.
  const badge = mark === undefined ? look.name * 0.8 : 0
  const paper = mark === undefined ? look.pin : look.card
  const width = paper - look.pad * 2 - badge
  const tries = look.shrinks.map((shrink) => layout(words, width, look.name * shrink))
  const { lines, type } = tries.find(({ fits }) => fits) ?? tries.at(-1) ?? layout(words, width, 12)
  const named = mark !== undefined && !compact
  const last = widthOf(lines.at(-1) ?? '', fontOf(type, 650))
  const markBelow = mark !== undefined && compact && last + markSize({ type }) * 1.4 > width
  const room = look.card - look.pad * 2 - look.sender * 1.05
  const sender = named
    ? ellipsis(mark.name, room, (text) => widthOf(text, fontOf(look.sender, 400)))
    : ''
  const height =
    lines.length * lineStep({ type }) +
    look.pad * 1.7 +
    (named ? senderStep(look) : 0) +
    (markBelow ? markSize({ type }) : 0)
  const agreed = mark === undefined && count === undefined
  return { lines, type, mark, sender, count, agreed, width: paper, height }
}

const faces = new WeakMap<Look, Map<string, Face>>()

/** The face of a post-it or pin. Laid out once for a look. */
export const faceOf = (
  words: string,
  mark: Mark | undefined,
  count: number | undefined,
  look: Look,
  compact: boolean,
): Face => {
  let known = faces.get(look)
  if (known === undefined) {
    known = new Map()
    faces.set(look, known)
  }
  const key = `${words}|${mark?.name}|${mark?.colour}|${mark?.shape}|${count}|${compact}`
  const found = known.get(key) ?? makeFace(words, mark, count, look, compact)
  known.set(key, found)
  return found
}
