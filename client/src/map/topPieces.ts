import type { Position } from '@firefelt/shared/board/place.ts'
import { onLine } from '@firefelt/shared/map/fields.ts'
import { colours } from '../ui/tokens.ts'
import type { Face } from './face.ts'
import type { Fan } from './fan.ts'
import { type Frame, type Look, pointAt } from './frame.ts'
import { type Ghost, ghostPiece } from './ghost.ts'
import { roundedPath } from './paper.ts'
import type { Drawing, Piece } from './sheet.ts'

/** A post-it in one's own hand. */
export interface Held {
  id: string
  face: Face
  position: Position
  /** It is held over a list beside the map. */
  beside: boolean
}

interface Top {
  fan: Fan | undefined
  selected: string | undefined
  held: Held | undefined
  /** Where the post-it in one's hand was prepared to stand. */
  ghost: Ghost | undefined
}

const paperOf = ({ sheet }: Fan, look: Look): Drawing => ({
  draw: (pen) => {
    const corner = look.radius * 1.1
    roundedPath(pen, { ...sheet, y: sheet.y + 4 }, [corner, corner, corner, corner])
    pen.fillStyle = 'rgb(24 34 45 / 14%)'
    pen.fill()
    roundedPath(pen, sheet, [corner, corner, corner, corner])
    pen.fillStyle = colours.surface
    pen.fill()
    pen.strokeStyle = colours.line
    pen.lineWidth = 1
    pen.stroke()
  },
})

/** Lights up the line that a drag is held onto. */
const snapped = (position: Position, frame: Frame): Drawing => ({
  draw: (pen) => {
    const { map, look } = frame
    const { x, y } = pointAt(position, frame)
    const thick = look.line
    pen.fillStyle = colours.brand
    if (onLine(position.success)) pen.fillRect(x - thick / 2, map.y, thick, map.height)
    if (onLine(position.importance)) pen.fillRect(map.x, y - thick / 2, map.width, thick)
  },
})

const heldPieces = ({ id, face, position, beside }: Held, frame: Frame): Piece[] => {
  const card = { id, face, ...pointAt(position, frame), held: true, dim: beside }
  return beside ? [card] : [snapped(position, frame), card]
}

/** What lies above the still post-its: an opened pile, and what is in one's own hand. */
export const topPieces = (frame: Frame, { fan, selected, held, ghost }: Top): readonly Piece[] => [
  ...(fan === undefined ? [] : [paperOf(fan, frame.look)]),
  ...(fan?.cards.map(({ id, x, y, face }) => ({ id, x, y, face, selected: id === selected })) ??
    []),
  ...(held === undefined || ghost === undefined ? [] : [ghostPiece(ghost, frame)]),
  ...(held === undefined ? [] : heldPieces(held, frame)),
]
