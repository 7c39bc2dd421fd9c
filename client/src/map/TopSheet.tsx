import { useMemo } from 'react'
import type { Carry } from '../gestures/carry.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import type { Fan } from './fan.ts'
import type { Frame } from './frame.ts'
import type { Glider } from './glide.ts'
import { MapSheet } from './MapSheet.tsx'
import type { PriorityMapProps } from './mapProps.ts'
import type { Sight } from './sheet.ts'
import { type Held, topPieces } from './topPieces.ts'
import type { Faces } from './useFaces.ts'
import { useGhost } from './useGhost.ts'

interface TopSheetProps {
  frame: Frame
  sight: Sight
  glider: Glider
  fan: Fan | undefined
  selected: string | undefined
  carry: Carry
  faces: Faces
  ghostOf: PriorityMapProps['ghostOf']
}

/** What one has in one's hand; it alone is drawn anew as it moves. */
const useHeld = (
  carry: Carry,
  faces: Faces,
  frame: Frame,
): (Held & { theme: string }) | undefined => {
  const carried = useReadable(carry.carried)
  const note = useReadable(useRoom().notes).get(carried?.note ?? '')
  return useMemo(() => {
    if (carried === undefined || note === undefined) return undefined
    return {
      id: carried.note,
      theme: note.theme,
      face: faces.note(note, frame.look, frame.small),
      position: carried.position,
      beside: carried.over !== undefined,
    }
  }, [carried, note, faces, frame])
}

/** The canvas above the still post-its. */
export const TopSheet = (props: TopSheetProps) => {
  const { frame, fan, selected, carry, faces } = props
  const held = useHeld(carry, faces, frame)
  const ghost = useGhost(held?.theme, held && props.ghostOf?.(held.theme), faces)
  const pieces = useMemo(
    () => topPieces(frame, { fan, selected, held, ghost }),
    [frame, fan, selected, held, ghost],
  )
  // An empty sheet is a large canvas that each frame pays for.
  if (pieces.length === 0) return null
  return <MapSheet pieces={pieces} look={frame.look} sight={props.sight} glider={props.glider} />
}
