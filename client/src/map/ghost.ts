import type { Position } from '@firefelt/shared/board/place.ts'
import { colours } from '../ui/tokens.ts'
import { cardLines } from './cardLines.ts'
import { type Frame, pointAt } from './frame.ts'
import { widthOf } from './measure.ts'
import { fontOf, roundedPath } from './paper.ts'
import type { Drawing } from './sheet.ts'

/** Where somebody has prepared a theme to stand; on their own screen only. */
export interface Ghost {
  /** The theme's. */
  name: string
  position: Position
}

const lineHeight = 1.14

/** A post-it that is not there: an outline, and what it would be. */
export const ghostPiece = ({ name, position }: Ghost, frame: Frame): Drawing => ({
  draw: (pen) => {
    const { look, map } = frame
    const font = fontOf(look.name, 650)
    const width = look.card
    const lines = cardLines(name, width - look.pad * 2, (text) => widthOf(text, font)).slice(0, 3)
    const step = look.name * lineHeight
    const height = lines.length * step + look.pad * 2.4
    const at = pointAt(position, frame)
    const x = Math.min(map.x + map.width - width, Math.max(map.x, at.x - width / 2))
    const y = Math.min(map.y + map.height - height, Math.max(map.y, at.y - height / 2))
    const corner = look.name * 0.3
    roundedPath(pen, { x, y, width, height }, [corner, corner, look.radius, corner])
    pen.globalAlpha = 0.72
    pen.fillStyle = colours.surface
    pen.fill()
    pen.globalAlpha = 1
    pen.strokeStyle = colours.brand
    pen.lineWidth = 2
    pen.setLineDash([6, 5])
    pen.stroke()
    pen.setLineDash([])
    pen.fillStyle = colours.brand
    pen.font = font
    pen.textAlign = 'center'
    pen.textBaseline = 'alphabetic'
    for (const [index, line] of lines.entries()) {
      pen.fillText(line, x + width / 2, y + look.pad * 1.2 + step * (index + 0.8))
    }
  },
})
