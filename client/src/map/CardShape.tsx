import Konva from 'konva/lib/Core'
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore'
import { drawCard } from './drawCard.ts'
import type { Face } from './face.ts'
import type { Look } from './frame.ts'
import type { Glider, Placeable } from './glide.ts'
import { spriteOf } from './sprite.ts'
import { tilt } from './tilt.ts'

export interface CardShapeProps {
  id: string
  x: number
  y: number
  face: Face
  look: Look
  glider: Glider
  /** Follows at once instead of gliding: it is in this person's hand. */
  held?: boolean
  dim?: boolean
  selected?: boolean
  lifted?: boolean
  /** How many lie in the pile that this is the top of. */
  count?: number | undefined
}

const onPixel = (at: number): number => Math.round(at * Konva.pixelRatio) / Konva.pixelRatio

/** A magnified map is drawn from a few sizes of bitmap, not from one for each step of two fingers. */
const sharpnessOf = (shape: Konva.Shape): number => {
  const scale = shape.getStage()?.scaleX() ?? 1
  return Math.ceil(scale) * Konva.pixelRatio
}

/** One post-it or pin: one node on the canvas, redrawn only when something of it changes. */
export const CardShape = memo((props: CardShapeProps) => {
  const { id, x, y, face, look, glider } = props
  const { held = false, dim = false, selected = false, lifted = false, count } = props
  const node = useRef<Konva.Shape>(null)

  // On whole pixels, where a bitmap is as sharp as what it was made from.
  const place = useMemo(
    (): Placeable => ({
      position: (to) => node.current?.position({ x: onPixel(to.x), y: onPixel(to.y) }),
    }),
    [],
  )

  useLayoutEffect(() => {
    if (held) glider.put(place, id, { x, y })
    else glider.glide(place, id, { x, y })
  }, [place, id, x, y, held, glider])

  useLayoutEffect(() => () => glider.release(place), [place, glider])

  const draw = useCallback(
    ({ _context: pen }: Konva.Context, shape: Konva.Shape) => {
      if (lifted) return drawCard(pen, face, look, { selected, lifted })
      const { image, rect } = spriteOf(face, look, { selected, count }, sharpnessOf(shape))
      pen.drawImage(image, rect.x, rect.y, rect.width, rect.height)
    },
    [face, look, selected, lifted, count],
  )
  const scale = lifted ? tilt.scale : 1
  return (
    <Shape
      ref={node}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={draw}
      opacity={dim ? 0.35 : 1}
      rotation={lifted ? tilt.degrees : 0}
      scaleX={scale}
      scaleY={scale}
    />
  )
})
