import type { Position } from '@firefelt/shared/board/place.ts'
import { snap } from '@firefelt/shared/map/snap.ts'
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useRoom } from '../../store/RoomContext.tsx'
import { draggedTo, isDrag, type Point } from './gridPosition.ts'

interface Grip {
  pointer: number
  start: Position
  from: Point
  dragging: boolean
}

interface Draggable {
  id: string
  position: Position
  grid: RefObject<HTMLElement | null>
  /** Nobody else sees it hang in the air. Default: false. */
  hidden?: boolean
  /** Called once, at the drop. */
  onDrop(position: Position): void
}

/** Drags a post-it in the grid with a finger or a mouse. `held` is where it hangs meanwhile. */
export const useNoteDrag = ({ id, position, grid, hidden = false, onDrop }: Draggable) => {
  const room = useRoom()
  const show = (at: Position | null) => {
    if (!hidden) room.drag(id, at)
  }
  const grip = useRef<Grip>(undefined)
  const [held, setHeld] = useState<Position>()

  useEffect(
    () => () => {
      // Removed under the finger, or the screen was left.
      if (grip.current?.dragging && !hidden) room.drag(id, null)
    },
    [room, id, hidden],
  )

  const carriedTo = (event: PointerEvent): Position | undefined => {
    const box = grid.current?.getBoundingClientRect()
    if (grip.current?.pointer !== event.pointerId || box === undefined) return undefined
    const to = { x: event.clientX, y: event.clientY }
    grip.current.dragging ||= isDrag(grip.current.from, to)
    if (!grip.current.dragging) return undefined
    return snap(draggedTo(grip.current.start, grip.current.from, to, box))
  }
  const letGo = () => {
    if (grip.current?.dragging) show(null)
    grip.current = undefined
    setHeld(undefined)
  }

  return {
    held,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (!event.isPrimary || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = { x: event.clientX, y: event.clientY }
        grip.current = { pointer: event.pointerId, start: position, from, dragging: false }
      },
      onPointerMove: (event: PointerEvent) => {
        const next = carriedTo(event)
        if (next === undefined) return
        setHeld(next)
        show(next)
      },
      onPointerUp: (event: PointerEvent) => {
        const next = carriedTo(event)
        if (next !== undefined) onDrop(next)
        letGo()
      },
      onPointerCancel: letGo,
      onLostPointerCapture: letGo,
    },
  }
}
