import type { Position } from '../board/place.ts'
import type { Box } from '../map/box.ts'
import { centreOf, fieldsInReadingOrder } from '../map/fields.ts'
import { inReadingOrder } from '../map/readingOrder.ts'
import { type Card, spread } from '../map/spread.ts'
import type { Plan, PlanMap } from './plan.ts'
import { planWords } from './planWords.ts'
import { wrap } from './wrap.ts'

/** A shape of a drawing, in units of its own; x and y of a text are where its baseline begins, ends or is centred. */
export type Shape =
  | {
      kind: 'rect'
      x: number
      y: number
      width: number
      height: number
      fill: string
      edge?: string
      round?: number
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; ink: string; thick: number }
  | {
      kind: 'text'
      x: number
      y: number
      words: string
      size: number
      ink: string
      bold?: boolean
      anchor?: 'start' | 'middle' | 'end'
      /** Turned a quarter to the left about where it begins. */
      upwards?: boolean
    }

/** A map as shapes, first the undermost; drawn alike on a page, in a file and on paper. */
export interface Drawing {
  width: number
  height: number
  shapes: Shape[]
}

const left = 56
const top = 12
const bottom = 52
const map = { width: 1_000, height: 720 }
const ink = '#18222d'
const fieldColours = {
  1: { fill: '#fbe2d0', ink: '#86380f' },
  2: { fill: '#dcecdc', ink: '#1d5831' },
  3: { fill: '#dbe7f4', ink: '#1d4775' },
  4: { fill: '#ebe7dd', ink: '#534c3e' },
} as const

const cardWidth = 150
const letters = 15
const leading = 18
const inside = 9

const paper = ({ fields, success, importance }: PlanMap): Shape[] => {
  const half = { width: map.width / 2, height: map.height / 2 }
  const of = (number: 1 | 2 | 3 | 4): Shape[] => {
    const centre = centreOf(number)
    const x = left + centre.success * map.width - half.width / 2
    const y = top + (1 - centre.importance) * map.height - half.height / 2
    const field = fields.find((each) => each.number === number)
    const colour = fieldColours[number]
    const at = { kind: 'text', x: x + 16, ink: colour.ink } as const
    return [
      { kind: 'rect', x, y, ...half, fill: colour.fill },
      { ...at, y: y + 34, words: `${number} ${field?.name ?? ''}`, size: 24, bold: true },
      { ...at, y: y + 56, words: field?.description ?? '', size: 15 },
    ]
  }
  const [middleX, middleY] = [left + half.width, top + half.height]
  const [right, low] = [left + map.width, top + map.height]
  const word = { kind: 'text', ink, size: 18 } as const
  return [
    ...fieldsInReadingOrder.flatMap(of),
    { kind: 'line', x1: middleX, y1: top, x2: middleX, y2: low, ink: '#ffffff', thick: 4 },
    { kind: 'line', x1: left, y1: middleY, x2: right, y2: middleY, ink: '#ffffff', thick: 4 },
    { ...word, x: left, y: low + 32, words: `÷ ${success.lowEnd}` },
    { ...word, x: middleX, y: low + 32, words: success.name, bold: true, anchor: 'middle' },
    { ...word, x: right, y: low + 32, words: `${success.highEnd} +`, anchor: 'end' },
    { ...word, x: 36, y: low, words: `÷ ${importance.lowEnd}`, upwards: true },
    {
      ...word,
      x: 36,
      y: middleY,
      words: importance.name,
      bold: true,
      anchor: 'middle',
      upwards: true,
    },
    { ...word, x: 36, y: top, words: `${importance.highEnd} +`, anchor: 'end', upwards: true },
  ]
}

const linesOn = (name: string): string[] => wrap(name, letters, cardWidth - 2 * inside)

const cardOf = ({
  id,
  name,
  position,
}: {
  id: string
  name: string
  position: Position
}): Card => ({
  id,
  position,
  size: { width: cardWidth, height: linesOn(name).length * leading + 2 * inside - 2 },
})

const drawCard = ({ x, y, width, height }: Box, name: string): Shape[] => {
  const [cardX, cardY] = [left + x - width / 2, top + y - height / 2]
  const text = { kind: 'text', x: cardX + inside, ink, size: letters, bold: true } as const
  return [
    { kind: 'rect', x: cardX, y: cardY, width, height, fill: '#ffffff', edge: ink, round: 4 },
    ...linesOn(name).map((words, line) => ({
      ...text,
      y: cardY + inside + 13 + line * leading,
      words,
    })),
  ]
}

const headings = (): Box[] =>
  fieldsInReadingOrder.map((number) => {
    const { success, importance } = centreOf(number)
    const x = success * map.width - map.width / 4
    const y = (1 - importance) * map.height - map.height / 4
    return { id: `field ${number}`, x: x + 130, y: y + 36, width: 250, height: 60 }
  })

const noteSize = { width: 26, height: 20 }

/** Down to below a field's heading, where a small post-it would lie on its words. */
const belowWords = (x: number, y: number): number => {
  const words = headings().find(
    (box) =>
      Math.abs(x - box.x) < (noteSize.width + box.width) / 2 &&
      Math.abs(y - box.y) < (noteSize.height + box.height) / 2,
  )
  return words === undefined ? y : words.y + (words.height + noteSize.height) / 2
}

/** Every post-it, small, with its theme's number or first letter: where single ones stood, when that is to be told. */
const drawNotes = ({ notes, themes }: Plan): Shape[] =>
  notes.flatMap(({ theme, name, success, importance }): Shape[] => {
    if (success === null || importance === null) return []
    const edge = noteSize.width / 2
    const across = Math.min(map.width - edge, Math.max(edge, success * map.width))
    const [x, y] = [left + across, top + belowWords(across, (1 - importance) * map.height)]
    const number = themes.find(({ id }) => id === theme)?.number
    const words = String(number ?? Array.from(name)[0]?.toUpperCase() ?? '')
    const { width, height } = noteSize
    const box = { x: x - width / 2, y: y - height / 2, width, height }
    return [
      { kind: 'rect', ...box, fill: '#ffd84d', edge: '#1d1a10' },
      { kind: 'text', x, y: y + 5, words, size: 13, ink, bold: true, anchor: 'middle' },
    ]
  })

const agreedPlaces = ({ themes }: Plan) =>
  themes.flatMap(({ id, name, number, place }) => {
    if (place === null) return []
    const { success, importance } = place
    return [
      { id, name: number === null ? name : `${number} ${name}`, position: { success, importance } },
    ]
  })

/** The map with the places that were agreed; an empty one is for paper. */
export const mapDrawing = (plan: Plan): Drawing | undefined => {
  if (plan.map === null) return undefined
  const places = agreedPlaces(plan)
  const boxes = spread(places.map(cardOf), map, headings())
  const names = new Map(places.map(({ id, name }) => [id, name]))
  const width = left + map.width + 12
  const height = top + map.height + bottom
  return {
    width,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: '#ffffff' },
      ...paper(plan.map),
      ...drawNotes(plan),
      ...boxes.flatMap((box) => drawCard(box, names.get(box.id) ?? '')),
    ],
  }
}

/** The map for those who do not see it: each field with its themes, as the eye would read them. */
export const mapInWords = (plan: Plan): string[] => {
  const words = planWords[plan.language]
  const places = inReadingOrder(agreedPlaces(plan))
  if (places.length === 0) return [words.emptyMap]
  const where = new Map(plan.themes.map(({ id, place }) => [id, place?.words ?? '']))
  const fields = [...new Set(places.map(({ id }) => where.get(id) ?? ''))]
  const lines = fields.map((field) => {
    const there = places.filter(({ id }) => where.get(id) === field)
    return `${field}: ${there.map(({ name }) => name).join('; ')}.`
  })
  return [words.mapOf(places.length), ...lines]
}
