import { type FieldNumber, fieldNumbers } from '@firefelt/shared/kit/fields.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { colours } from '../ui/tokens.ts'
import {
  descriptionStep,
  type FieldsPicture,
  fieldWords,
  isLeft,
  isTop,
  rectOf,
  titleStep,
} from './fieldWords.ts'
import type { Frame, Point } from './frame.ts'
import { fieldColours, fontOf, type Pen, roundedPath } from './paper.ts'

const drawPaper = (pen: Pen, field: FieldNumber, frame: Frame) => {
  const r = frame.look.radius * 1.3
  const corner = (at: FieldNumber) => (at === field ? r : 0)
  roundedPath(pen, rectOf(field, frame), [corner(1), corner(2), corner(3), corner(4)])
  pen.fillStyle = fieldColours(field).paper
  pen.fill()
}

/** Writes a field's number and stance in its outer corner, and what lies there in words, where there is room. */
const drawWords = (pen: Pen, picture: FieldsPicture, number: FieldNumber) => {
  const { look } = picture.frame
  const { title, description, box } = fieldWords(picture, number)
  const left = isLeft(number)
  const x = left ? box.x - box.width / 2 : box.x + box.width / 2
  const top = box.y - box.height / 2
  const step = look.description * descriptionStep
  const titleTop = isTop(number) ? top : top + step * description.length
  const wordsTop = isTop(number) ? top + look.field * titleStep : top
  pen.fillStyle = fieldColours(number).ink
  pen.textAlign = left ? 'left' : 'right'
  pen.textBaseline = 'alphabetic'
  pen.font = fontOf(look.field, 700)
  pen.fillText(title, x, titleTop + look.field * 0.95)
  pen.font = fontOf(look.description, 400)
  for (const [index, line] of description.entries()) {
    pen.fillText(line, x, wordsTop + step * index + look.description * 0.9)
  }
}

const drawLines = (pen: Pen, { map, look }: Frame) => {
  pen.fillStyle = colours.axis
  pen.fillRect(map.x + map.width / 2 - look.line / 2, map.y, look.line, map.height)
  pen.fillRect(map.x, map.y + map.height / 2 - look.line / 2, map.width, look.line)
}

const drawEnd = (pen: Pen, sign: '÷' | '+', { x, y }: Point, { look }: Frame) => {
  pen.fillStyle = colours.ink
  pen.font = fontOf(look.end, 700)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(sign, x, y)
}

const drawQuestion = (pen: Pen, question: string, { look }: Frame) => {
  pen.fillStyle = colours.muted
  pen.font = fontOf(look.axis, 400)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(question, 0, 0)
}

/** Along each axis ÷ at its low end, + at its high end, and between them what it asks. */
const drawAxes = (pen: Pen, { frame, board, language }: FieldsPicture) => {
  const { map, container, look } = frame
  const below = (map.y + map.height + container.height) / 2
  const beside = map.x / 2
  const inset = look.end * 0.6
  drawEnd(pen, '÷', { x: map.x + inset, y: below }, frame)
  drawEnd(pen, '+', { x: map.x + map.width - inset, y: below }, frame)
  drawEnd(pen, '÷', { x: beside, y: map.y + map.height - inset }, frame)
  drawEnd(pen, '+', { x: beside, y: map.y + inset }, frame)
  pen.save()
  pen.translate(map.x + map.width / 2, below)
  drawQuestion(pen, textIn(board.axes.success.name, language), frame)
  pen.restore()
  pen.save()
  pen.translate(beside, map.y + map.height / 2)
  pen.rotate(-Math.PI / 2)
  drawQuestion(pen, textIn(board.axes.importance.name, language), frame)
  pen.restore()
}

/** Everything on the map that no post-it changes. */
export const drawFields = (pen: Pen, picture: FieldsPicture): void => {
  for (const field of fieldNumbers) drawPaper(pen, field, picture.frame)
  drawLines(pen, picture.frame)
  for (const field of fieldNumbers) drawWords(pen, picture, field)
  drawAxes(pen, picture)
}
