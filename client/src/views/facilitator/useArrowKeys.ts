import type { Note } from '@firefelt/shared/board/note.ts'
import { type Direction, nudge } from '@firefelt/shared/map/nudge.ts'
import { useEffect } from 'react'
import { useRoom } from '../../store/RoomContext.tsx'

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Whether the arrows mean something else where the focus is. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, dialog, [contenteditable]') !== null

/** The arrow keys move the chosen post-it, wherever the focus is. */
export const useArrowKeys = (note: Note | undefined, enabled: boolean): void => {
  const room = useRoom()
  useEffect(() => {
    if (note?.place.kind !== 'map' || !enabled) return
    const { id, place } = note
    const press = (event: KeyboardEvent) => {
      const direction = arrows[event.key]
      // A post-it's own button on the map has handled it already.
      if (direction === undefined || event.defaultPrevented || isTaken(event.target)) return
      event.preventDefault()
      const { success, importance } = place
      room.act({ type: 'moveNote', id, target: nudge({ success, importance }, direction) })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [note, enabled, room])
}
