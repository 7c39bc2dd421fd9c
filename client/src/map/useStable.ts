import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same object and does what the newest one does: memoised children need not draw anew. */
export const useStable = <Args extends unknown[], Result>(
  act: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
