import { createPortal } from 'react-dom'
import type { Carry } from '../gestures/carry.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { noteColours } from '../ui/tokens.ts'
import styles from './PriorityMap.module.css'
import type { Faces } from './useFaces.ts'

/** The post-it in the hand while it is held over a list beside the map, where the canvas does not reach. */
export const CarriedChip = ({ carry, faces }: { carry: Carry; faces: Faces }) => {
  const carried = useReadable(carry.carried)
  const notes = useReadable(useRoom().notes)
  const note = carried?.over === undefined ? undefined : notes.get(carried.note)
  if (carried === undefined || note === undefined) return null
  return createPortal(
    <div
      aria-hidden
      className={styles.carried}
      style={{
        left: carried.pointer.x,
        top: carried.pointer.y,
        background: noteColours[faces.mark(note.sender).colour],
      }}
    >
      {faces.theme(note.theme)}
    </div>,
    document.body,
  )
}
