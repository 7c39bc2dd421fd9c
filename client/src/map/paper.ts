import type { FieldNumber } from '@firefelt/shared/kit/fields.ts'
import { colours, fontFamily } from '../ui/tokens.ts'

/** The part of a 2D context that the map draws with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arcTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'setLineDash'
  | 'arc'
  | 'clip'
  | 'font'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'textAlign'
  | 'textBaseline'
  | 'globalAlpha'
>

export const fontOf = (pixels: number, weight: 400 | 650 | 700): string =>
  `${weight} ${pixels}px ${fontFamily}`

/** What a field is painted and written with in the theme now in force. */
export const fieldColours = (field: FieldNumber): { paper: string; ink: string } => ({
  paper: colours[`field${field}`],
  ink: colours[`field${field}Ink`],
})

/** A path around a rectangle; corners clockwise from the top left, in pixels. */
export const roundedPath = (
  pen: Pen,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  [topLeft, topRight, bottomRight, bottomLeft]: readonly [number, number, number, number],
): void => {
  pen.beginPath()
  pen.moveTo(x + topLeft, y)
  pen.arcTo(x + width, y, x + width, y + height, topRight)
  pen.arcTo(x + width, y + height, x, y + height, bottomRight)
  pen.arcTo(x, y + height, x, y, bottomLeft)
  pen.arcTo(x, y, x + width, y, topLeft)
  pen.closePath()
}
