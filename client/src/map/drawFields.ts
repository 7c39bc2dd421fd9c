import { mapField, type PriorityMap } from '@firefelt/shared/kit/board.ts'
import { type FieldNumber, fieldNumbers } from '@firefelt/shared/kit/fields.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { softHyphen, textIn } from '@firefelt/shared/kit/localized.ts'
import { colours } from '../ui/tokens.ts'
import { cardLines } from './cardLines.ts'
import type { Frame, Rect } from './frame.ts'
import { widthOf } from './measure.ts'
import { fieldColours, fontOf, type Pen, roundedPath } from './paper.ts'

export interface FieldsPicture {
  frame: Frame
  board: PriorityMap
  language: Language
}

const isLeft = (field: FieldNumber) => field === 1 || field === 4
const isTop = (field: FieldNumber) => field === 1 || field === 2

const rectOf = (field: FieldNumber, { map }: Frame): Rect => ({
  x: map.x + (isLeft(field) ? 0 : map.width / 2),
  y: map.y + (isTop(field) ? 0 : map.height / 2),
  width: map.width / 2,
  height: map.height / 2,
})

const drawPaper = (pen: Pen, field: FieldNumber, frame: Frame) => {
  const r = frame.look.radius * 1.3
  const corner = (at: FieldNumber) => (at === field ? r : 0)
  roundedPath(pen, rectOf(field, frame), [corner(1), corner(2), corner(3), corner(4)])
  pen.fillStyle = fieldColours[field].paper
  pen.fill()
}

/** A field's number and stance in its outer corner, and what lies there in words, where there is room. */
const drawWords = (pen: Pen, number: FieldNumber, { frame, board, language }: FieldsPicture) => {
  const { look } = frame
  const rect = rectOf(number, frame)
  const { name, description } = mapField(board, number)
  const inset = look.name * 0.9
  const title = `${number} ${textIn(name, language).replaceAll(softHyphen, '')}`
  const font = fontOf(look.description, 400)
  const measure = (text: string) => widthOf(text, font)
  const words = cardLines(textIn(description, language), rect.width - inset * 2, measure)
  const shown = rect.height > look.name * 15 && words.length <= 2 ? words : []
  const left = isLeft(number)
  const x = left ? rect.x + inset : rect.x + rect.width - inset
  pen.fillStyle = fieldColours[number].ink
  pen.textAlign = left ? 'left' : 'right'
  pen.textBaseline = 'alphabetic'
  const step = look.description * 1.2
  const top = isTop(number)
  const titleY = top ? rect.y + inset * 0.7 + look.field : rect.y + rect.height - inset * 0.9
  pen.font = fontOf(look.field, 700)
  pen.fillText(title, x, titleY)
  pen.font = font
  for (const [index, line] of shown.entries()) {
    const fromTitle = top
      ? step * (index + 1) + look.description * 0.1
      : -look.field * 0.95 - step * (shown.length - 1 - index) - look.description * 0.1
    pen.fillText(line, x, titleY + fromTitle)
  }
}

const drawLines = (pen: Pen, { map, look }: Frame) => {
  pen.fillStyle = colours.surface
  pen.fillRect(map.x + map.width / 2 - look.line / 2, map.y, look.line, map.height)
  pen.fillRect(map.x, map.y + map.height / 2 - look.line / 2, map.width, look.line)
}

/** One axis from its low end at 0 to its high end at `length`: ÷, its question, +. */
const drawAxis = (pen: Pen, name: string, length: number, { look }: Frame) => {
  pen.textBaseline = 'middle'
  pen.fillStyle = colours.ink
  pen.font = fontOf(look.end, 700)
  pen.textAlign = 'left'
  pen.fillText('÷', look.end * 0.15, 0)
  pen.textAlign = 'right'
  pen.fillText('+', length - look.end * 0.15, 0)
  pen.fillStyle = colours.muted
  pen.font = fontOf(look.axis, 400)
  pen.textAlign = 'center'
  pen.fillText(name, length / 2, 0)
}

const drawAxes = (pen: Pen, { frame, board, language }: FieldsPicture) => {
  const { map, container } = frame
  pen.save()
  pen.translate(map.x, (map.y + map.height + container.height) / 2)
  drawAxis(pen, textIn(board.axes.success.name, language), map.width, frame)
  pen.restore()
  pen.save()
  pen.translate(map.x / 2, map.y + map.height)
  pen.rotate(-Math.PI / 2)
  drawAxis(pen, textIn(board.axes.importance.name, language), map.height, frame)
  pen.restore()
}

/** Everything on the map that no post-it changes. */
export const drawFields = (pen: Pen, picture: FieldsPicture): void => {
  for (const field of fieldNumbers) drawPaper(pen, field, picture.frame)
  drawLines(pen, picture.frame)
  for (const field of fieldNumbers) drawWords(pen, field, picture)
  drawAxes(pen, picture)
}
