import type { Position } from '@firefelt/shared/board/place.ts'
import { onLine } from '@firefelt/shared/map/fields.ts'
import { useSyncExternalStore } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore'
import type { Carry } from '../gestures/carry.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { colours } from '../ui/tokens.ts'
import { CardShape } from './CardShape.tsx'
import type { Face } from './face.ts'
import type { Fan } from './fan.ts'
import { type Frame, pointAt } from './frame.ts'
import type { Glider } from './glide.ts'
import { roundedPath } from './paper.ts'
import type { Faces } from './useFaces.ts'

interface TopLayerProps {
  frame: Frame
  glider: Glider
  fan: Fan | undefined
  selected: string | undefined
  ghost: { position: Position; face: Face } | undefined
  carry: Carry
  faces: Faces
}

const Sheet = ({ sheet, look }: { sheet: Fan['sheet']; look: Frame['look'] }) => (
  <Shape
    listening={false}
    perfectDrawEnabled={false}
    sceneFunc={({ _context: pen }) => {
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
    }}
  />
)

/** Lights up the line that a drag is held onto. */
const Snapped = ({ position, frame }: { position: Position; frame: Frame }) => {
  const { map, look } = frame
  const { x, y } = pointAt(position, frame)
  return (
    <Shape
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: pen }) => {
        pen.fillStyle = colours.brand
        const thick = look.line
        if (onLine(position.success)) pen.fillRect(x - thick / 2, map.y, thick, map.height)
        if (onLine(position.importance)) pen.fillRect(map.x, y - thick / 2, map.width, thick)
      }}
    />
  )
}

type Above = Pick<TopLayerProps, 'carry' | 'frame' | 'glider' | 'faces'>

const Held = ({ carry, frame, glider, faces }: Above) => {
  const carried = useReadable(carry.carried)
  const note = useReadable(useRoom().notes).get(carried?.note ?? '')
  const face = note && faces.note(note, frame.look, frame.small)
  if (carried === undefined || face === undefined) return null
  const { x, y } = pointAt(carried.position, frame)
  return (
    <>
      {carried.over === undefined ? <Snapped position={carried.position} frame={frame} /> : null}
      <CardShape
        key={carried.note}
        id={carried.note}
        x={x}
        y={y}
        face={face}
        look={frame.look}
        glider={glider}
        dim={carried.over !== undefined}
        held
        lifted
      />
    </>
  )
}

const Ghost = ({ ghost, frame }: { ghost: TopLayerProps['ghost']; frame: Frame }) => {
  if (ghost === undefined) return null
  const { position, face } = ghost
  const { x, y } = pointAt(position, frame)
  return (
    <Shape
      x={x}
      y={y}
      listening={false}
      perfectDrawEnabled={false}
      sceneFunc={({ _context: pen }) => {
        const { width, height } = face
        roundedPath(pen, { x: -width / 2, y: -height / 2, width, height }, [4, 4, 4, 4])
        pen.setLineDash([6, 5])
        pen.lineWidth = 2
        pen.strokeStyle = colours.brand
        pen.stroke()
        pen.setLineDash([])
      }}
    />
  )
}

/** What lies above the still post-its: an opened pile, and what is in one's own hand. */
export const TopLayer = (props: TopLayerProps) => {
  const { frame, glider, fan, selected, carry } = props
  const holding = useSyncExternalStore(
    carry.carried.subscribe,
    () => carry.carried.get() !== undefined,
  )
  // An empty layer is a large canvas that each frame pays for.
  if (fan === undefined && props.ghost === undefined && !holding) return null
  return (
    <Layer listening={false}>
      {fan === undefined ? null : <Sheet sheet={fan.sheet} look={frame.look} />}
      {fan?.cards.map((card) => (
        <CardShape
          key={card.id}
          id={card.id}
          x={card.x}
          y={card.y}
          face={card.face}
          look={frame.look}
          glider={glider}
          selected={card.id === selected}
        />
      ))}
      <Ghost ghost={props.ghost} frame={frame} />
      <Held {...props} />
    </Layer>
  )
}
