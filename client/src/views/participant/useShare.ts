import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { useRoom } from '../../store/RoomContext.tsx'

/**
 * Shares a theme where it was prepared, by the same operation as a tap on the map: what lies there afterwards is
 * a post-it like any other.
 */
export const useShare = (): ((theme: string, spot: Position) => void) => {
  const room = useRoom()
  return (theme, { success, importance }) => {
    room.act({ type: 'putNote', id: randomId(), theme, target: { success, importance } })
  }
}
