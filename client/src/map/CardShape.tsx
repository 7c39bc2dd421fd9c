import type Konva from 'konva'
import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore'
import { drawBadge, drawCard } from './drawCard.ts'
import type { Face } from './face.ts'
import type { Look } from './frame.ts'
import type { Glider } from './glide.ts'
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

/** One post-it or pin: one node on the canvas, redrawn only when something of it changes. */
export const CardShape = memo((props: CardShapeProps) => {
  const { id, x, y, face, look, glider } = props
  const { held = false, dim = false, selected = false, lifted = false, count } = props
  const node = useRef<Konva.Shape>(null)

  useLayoutEffect(() => {
    const shape = node.current
    if (shape === null) return
    if (held) glider.put(shape, id, { x, y })
    else glider.glide(shape, id, { x, y })
  }, [id, x, y, held, glider])

  useLayoutEffect(() => {
    const shape = node.current
    return () => {
      if (shape !== null) glider.release(shape)
    }
  }, [glider])

  const draw = useCallback(
    ({ _context: pen }: Konva.Context) => {
      drawCard(pen, face, look, { selected, lifted })
      if (count !== undefined) drawBadge(pen, count, face, look)
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
