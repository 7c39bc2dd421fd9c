import type { Control } from '@firefelt/shared/control/control.ts'
import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { nextSession } from '@firefelt/shared/control/sessions/sessions.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { stepNow } from '../agenda/stepNow.ts'
import { roundUnderWay } from '../round/roundNow.ts'
import { restOf } from '../sessions/rest.ts'
import { type NextStep, nextStep, type Situation } from './nextStep.ts'

/** How far the meeting itself has come. */
const courseOf = (control: Control): Omit<Situation, 'shown' | 'here' | 'notes'> => {
  const now = stepNow(control)
  const { round, placing, grouping } = control
  return {
    ended: control.phase === 'ended',
    begun: now !== undefined,
    // Who has shown all at once does not put it up in turn as well.
    inTurn: (now?.item?.placing === 'inTurn' && placing === null) || now?.step.kind === 'cardRound',
    round: round === null ? undefined : roundUnderWay(control) ? 'underWay' : 'over',
    toHide: now?.item?.placing === 'hidden' && placing === null,
    lacksGroups: now?.item?.kind === 'groupWork' && grouping === 'none',
    hidden: isHidden(control),
    asleep: restOf(control) === 'asleep',
    another: nextSession(control) !== undefined,
    hasNext: now?.after !== undefined,
  }
}

/** @param shown whether the big screen was opened from here */
export const useNextStep = (shown: boolean): NextStep => {
  const room = useRoom()
  const control = useControl()
  const here = useReadable(room.present).size
  const notes = useReadable(room.notes).size
  return nextStep({ ...courseOf(control), shown, here, notes })
}
