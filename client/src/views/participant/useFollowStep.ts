import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useControl } from '../../store/RoomContext.tsx'
import { type StepNow, stepNow } from '../agenda/stepNow.ts'
import { type Rest, restOf } from '../sessions/rest.ts'
import { isBusy } from './isBusy.ts'
import { paths } from './paths.ts'
import { cameFromInside, inside } from './useLeave.ts'

/**
 * Opens the page of each step as it begins, except for somebody who is writing or placing: they stay where they
 * are, and are told. Whoever comes in while a step is under way begins there.
 */
export const useFollowStep = (): {
  now: StepNow | undefined
  /** The meeting is over: in the place of its step stands what it came to. */
  ended: boolean
  /** It lies between two sessions: the same. */
  rest: Rest | undefined
  news: StepNow | undefined
} => {
  const control = useControl()
  const now = stepNow(control)
  const ended = control.phase === 'ended'
  const rest = restOf(control)
  const id = ended
    ? '-ended'
    : rest === undefined
      ? now?.step.id
      : `-${rest}/${control.agenda.session}`
  const [location, navigate] = useLocation()
  const comesIn = useRef(location === paths.themes && !cameFromInside())
  const [seen, setSeen] = useState(() => (comesIn.current ? undefined : id))
  const isNew = id !== undefined && id !== seen
  const isThere = location === paths.now

  useEffect(() => {
    const arrives = comesIn.current
    comesIn.current = false
    if (!isNew) return
    if (isThere) setSeen(id)
    else if (arrives || !isBusy(location, ended || rest === 'asleep'))
      navigate(paths.now, { state: inside })
    // Judged when the step begins: whoever goes on by themselves later is not taken elsewhere.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, isThere])
  return { now, ended, rest, news: isNew && !isThere && !ended ? now : undefined }
}
