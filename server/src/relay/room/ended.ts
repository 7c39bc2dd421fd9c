import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { Session } from '../session.ts'
import type { Timers } from '../timers.ts'
import type { RoomState } from './roomState.ts'

/** How long somebody who comes after the end may take to ask for the board, in ms. */
const toAsk = 5_000

/** Perhaps it missed what was agreed last: it may ask for that, and goes. */
export const closeSoon = (timers: Timers, session: Session): void => {
  timers.after(toAsk, () => session.close(closeCodes.ended))
}

/** An ended room keeps its facilitators and projectors, who show how it ended. */
export const dismiss = ({ sessions, live, timers }: RoomState): void => {
  for (const session of sessions) {
    if (session.actor.role !== 'participant') continue
    if (session.caughtUp) session.close(closeCodes.ended)
    else {
      sessions.delete(session)
      live.leave(session)
      closeSoon(timers, session)
    }
  }
}
