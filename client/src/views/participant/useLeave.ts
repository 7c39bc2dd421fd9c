import { useCallback } from 'react'
import { useLocation } from 'wouter'

/** Marks a step that was taken inside the room, so that going back stays in it. */
export const inside = { inside: true } as const

/** Whether this screen was come to from within the room, also when it was loaded anew since. */
export const cameFromInside = (): boolean => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'inside' in state
}

/** Goes back to the screen one came from; after a reload or a link from outside, to `home`. */
export const useLeave = (home: string): (() => void) => {
  const [, navigate] = useLocation()
  return useCallback(() => {
    if (cameFromInside()) history.back()
    else navigate(home, { replace: true })
  }, [home, navigate])
}
