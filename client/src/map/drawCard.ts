import { shapePaths } from '../ui/shapePaths.ts'
import { colours, noteColours } from '../ui/tokens.ts'
import { type Face, lineStep, markSize } from './face.ts'
import type { Look, Rect } from './frame.ts'
import { widthOf } from './measure.ts'
import { fontOf, type Pen, roundedPath } from './paper.ts'

export interface CardState {
  /** Marked by this person. */
  selected?: boolean
  /** Held in the air by somebody. */
  lifted?: boolean
}

const shapes = new Map<number, Path2D>()
const shapeOf = (shape: number): Path2D => {
  const known = shapes.get(shape) ?? new Path2D(shapePaths[shape % shapePaths.length])
  shapes.set(shape, known)
  return known
}

/** A sender's mark in a square with its top left at x, y. */
export const drawMark = (pen: Pen, shape: number, x: number, y: number, size: number): void => {
  pen.save()
  pen.translate(x, y)
  pen.scale(size / 16, size / 16)
  pen.fill(shapeOf(shape))
  pen.restore()
}

const paperOf = ({ mark }: Face): string =>
  mark === undefined ? colours.surface : (noteColours[mark.colour] ?? noteColours[0])

/** A shadow in two strokes: a blur would be computed anew for each of four hundred cards. */
const drawPaper = (pen: Pen, face: Face, look: Look, { selected, lifted }: CardState) => {
  const { width, height } = face
  const rect = { x: -width / 2, y: -height / 2, width, height }
  const small = Math.max(2, look.name * 0.22)
  const corners = [small, small, look.radius, small] as const
  const deep = lifted === true ? 2.2 : 1
  pen.fillStyle = 'rgb(24 34 45 / 7%)'
  for (const [drop, grow] of [
    [look.name * 0.28 * deep, look.name * 0.1 * deep],
    [look.name * 0.16 * deep, 0],
  ] as const) {
    const under = {
      x: rect.x - grow,
      y: rect.y + drop - grow,
      width: width + grow * 2,
      height: height + grow * 2,
    }
    roundedPath(pen, under, corners)
    pen.fill()
  }
  roundedPath(pen, rect, corners)
  pen.fillStyle = paperOf(face)
  pen.fill()
  if (selected === true || lifted === true) {
    pen.strokeStyle = selected === true && lifted !== true ? colours.ink : colours.brand
    pen.lineWidth = Math.max(2, look.name * 0.16)
    pen.stroke()
  } else {
    const { agreed = false } = face
    pen.strokeStyle = agreed
      ? colours.brand
      : face.mark === undefined
        ? colours.line
        : colours.noteEdge
    pen.lineWidth = agreed ? Math.max(2, look.name * 0.16) : 1
    pen.stroke()
  }
}

/** On the upper right corner, as the new origin. Returns its radius. */
const drawDisc = (pen: Pen, face: Face, look: Look): number => {
  const pin = face.mark === undefined
  const radius = look.name * (pin ? 0.9 : 0.82)
  pen.translate(face.width / 2 - radius * 0.3, -face.height / 2 + radius * 0.2)
  pen.beginPath()
  pen.arc(0, 0, radius, 0, Math.PI * 2)
  pen.fillStyle = pin ? colours.brand : colours.ink
  pen.fill()
  return radius
}

/** The group has agreed: a tick on the corner. */
const drawTick = (pen: Pen, face: Face, look: Look): void => {
  pen.save()
  const size = drawDisc(pen, face, look) * 0.45
  pen.strokeStyle = colours.surface
  pen.lineWidth = size * 0.45
  pen.beginPath()
  pen.moveTo(-size, size * 0.1)
  pen.lineTo(-size * 0.25, size * 0.8)
  pen.lineTo(size, -size * 0.7)
  pen.stroke()
  pen.restore()
}

/** How many lie in a pile, or how many a pin stands for: on its upper right corner. */
export const drawBadge = (pen: Pen, count: number, face: Face, look: Look): void => {
  pen.save()
  drawDisc(pen, face, look)
  pen.fillStyle = colours.surface
  pen.font = fontOf(look.name * 0.97, 700)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(String(count), 0, look.name * 0.04)
  pen.restore()
}

/** A post-it or a pin with its middle at 0, 0. */
export const drawCard = (pen: Pen, face: Face, look: Look, state: CardState = {}): void => {
  drawPaper(pen, face, look, state)
  const { mark, sender } = face
  const compact = mark !== undefined && sender === ''
  const left = -face.width / 2 + look.pad
  const top = -face.height / 2 + look.pad * 0.8
  pen.fillStyle = colours.noteInk
  pen.textAlign = 'left'
  pen.textBaseline = 'alphabetic'
  pen.font = fontOf(face.type, 650)
  const step = lineStep(face)
  for (const [index, line] of face.lines.entries()) {
    pen.fillText(line, left, top + index * step + face.type * 0.92)
  }
  if (compact) {
    const size = markSize(face)
    drawMark(
      pen,
      mark.shape,
      face.width / 2 - look.pad - size,
      face.height / 2 - look.pad * 0.9 - size,
      size,
    )
  } else if (mark !== undefined) {
    const y = top + face.lines.length * step + look.sender * 0.28
    drawMark(pen, mark.shape, left, y + look.sender * 0.16, look.sender * 0.8)
    pen.font = fontOf(look.sender, 400)
    pen.fillText(sender, left + look.sender * 1.05, y + look.sender * 0.88)
  }
  if (face.count !== undefined) drawBadge(pen, face.count, face, look)
  if (face.agreed) drawTick(pen, face, look)
}

/** Where »Bord 2 flytter« stands above a card whose middle is at 0, 0. */
const tagRect = (words: string, face: Face, look: Look): Rect => {
  const size = look.sender
  const height = size * 1.5
  return {
    x: -face.width / 2 - look.name * 0.12,
    y: -face.height / 2 - height - look.name * 0.06,
    width: widthOf(words, fontOf(size, 400)) + size * 1.1,
    height,
  }
}

/** »Bord 2 flytter«, above a card in the air. */
export const drawTag = (pen: Pen, words: string, face: Face, look: Look): void => {
  const size = look.sender
  const rect = tagRect(words, face, look)
  roundedPath(pen, rect, [size * 0.6, size * 0.6, size * 0.6, 0])
  pen.fillStyle = colours.brand
  pen.fill()
  pen.fillStyle = colours.brandInk
  pen.font = fontOf(size, 400)
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.fillText(words, rect.x + size * 0.55, rect.y + rect.height / 2 + size * 0.04)
}

/** All that a card in the air and its tag paint, shadow and edge included. */
export const liftedRect = (words: string, face: Face, look: Look): Rect => {
  const tag = tagRect(words, face, look)
  const around = look.name * 0.3 + 1
  const right = Math.max(face.width / 2, tag.x + tag.width) + around
  const bottom = face.height / 2 + look.name * 0.9 + 1
  const x = tag.x - around
  const y = tag.y - around
  return { x, y, width: right - x, height: bottom - y }
}
