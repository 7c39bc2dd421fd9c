import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Carry } from '../gestures/carry.ts'
import type { Room } from '../store/room.ts'

/** The post-its in the air, others' and one's own. Changes only when one is lifted or let go, not as they move. */
export const useHeldIds = ({ inAir }: Room, { carried }: Carry): ReadonlySet<string> => {
  const before = useRef<ReadonlySet<string>>(new Set())
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [inAir.subscribe(listener), carried.subscribe(listener)]
      return () => stops.forEach((stop) => stop())
    },
    [inAir, carried],
  )
  return useSyncExternalStore(subscribe, () => {
    const own = carried.get()?.note
    const now = new Set(inAir.get().keys())
    if (own !== undefined) now.add(own)
    const same = now.size === before.current.size && [...now].every((id) => before.current.has(id))
    if (!same) before.current = now
    return before.current
  })
}
