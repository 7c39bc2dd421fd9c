import { useEffect, useReducer } from 'react'
import { useRoom } from './RoomContext.tsx'
import { useReadable } from './useReadable.ts'

const second = 1_000

// Adding nought makes of -0 a plain 0.
/** What is left in whole seconds, as every screen rounds it; below zero once it is over. @param left ms */
export const secondsOf = (left: number): number => Math.ceil(left / second) + 0

/** Until `secondsOf` changes, in ms: 1..1000. */
export const untilNextSecond = (left: number): number => {
  const rest = ((left % second) + second) % second
  return rest === 0 ? second : rest
}

/**
 * Whole seconds that are left, drawn anew in the moment they change, by the server's time.
 * Undefined while that is not known, or nothing is being counted.
 * @param leftAt ms that are left at a moment of server time; it may stand still
 */
export const useSecondsLeft = (leftAt: (now: number) => number | undefined): number | undefined => {
  const { time } = useRoom()
  const known = useReadable(time.offset) !== undefined
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const now = time.now()
  const left = known ? leftAt(now) : undefined
  const runs = left !== undefined && leftAt(now + second) !== left
  useEffect(
    () => (runs ? time.after(untilNextSecond(left), redraw) : undefined),
    [time, runs, left],
  )
  return left === undefined ? undefined : secondsOf(left)
}
