import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { nextIn, speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { roundUnderWay } from './roundNow.ts'

/** The round under way as a facilitator leads it. Each command names whom it is about, so that nobody is skipped twice. */
export const useTurns = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const round = roundUnderWay(control)
  const speaker = round && speakerIn(round)
  const end = (who: ActorId | undefined, passes: boolean) => {
    if (round === undefined || who === undefined) return
    void room.command({ type: 'endTurn', round: round.id, who, passes })
  }
  return {
    round,
    speaker,
    next: round && nextIn(round),
    nameOf: (who: ActorId) => senderName(texts, control, who),
    endTurn: () => end(speaker, false),
    pass: (who: ActorId) => end(who, true),
    giveWord: (to: ActorId) => {
      if (round === undefined) return
      void room.command({ type: 'giveWord', round: round.id, from: speaker ?? null, to })
    },
    takeBack: (to: ActorId) => {
      if (control.round === null) return
      void room.command({ type: 'takeBack', round: control.round.id, to })
    },
    stop: () => {
      if (control.round === null) return
      void room.command({ type: 'endRound', round: control.round.id })
    },
  }
}
