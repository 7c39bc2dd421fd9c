import type { FieldNumber } from '@firefelt/shared/kit/fields.ts'
import { colours, fontFamily } from '../ui/tokens.ts'

/** The part of a 2D context that the map draws with: konva's own and the browser's both have it. */
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

export const fieldColours: Record<FieldNumber, { paper: string; ink: string }> = {
  1: { paper: colours.field1, ink: colours.field1Ink },
  2: { paper: colours.field2, ink: colours.field2Ink },
  3: { paper: colours.field3, ink: colours.field3Ink },
  4: { paper: colours.field4, ink: colours.field4Ink },
}

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
