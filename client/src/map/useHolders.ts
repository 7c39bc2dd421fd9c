import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { useRef, useSyncExternalStore } from 'react'
import type { Room } from '../store/room.ts'

interface Holder {
  note: string
  by: ActorId
}

/** Who holds what in the air. The same array as before until one is lifted or let go: its moves do not change it. */
export const useHolders = ({ inAir }: Pick<Room, 'inAir'>): readonly Holder[] => {
  const before = useRef<readonly Holder[]>([])
  return useSyncExternalStore(inAir.subscribe, () => {
    const now = inAir.get()
    const same =
      now.size === before.current.length &&
      before.current.every(({ note, by }) => now.get(note)?.by === by)
    if (!same) before.current = [...now.values()].map(({ note, by }) => ({ note, by }))
    return before.current
  })
}
