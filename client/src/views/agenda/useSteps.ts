import type { AgendaStep } from '@firefelt/shared/control/agenda/agenda.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { roundUnderWay } from '../round/roundNow.ts'
import { itemOf, stepName } from './stepNow.ts'

/** What a facilitator does with the agenda. Each command names what it wants, so that two who press at once want the same. */
export const useSteps = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  const { round, placing } = control
  return {
    nameOf: (step: AgendaStep) => stepName(control, step, language, texts),
    goTo: (step: AgendaStep) => {
      void room.command({ type: 'goTo', step: step.id })
      // What is over is put away, so that the next step can have a round of its own.
      if (round !== null && roundUnderWay(control) === undefined) {
        void room.command({ type: 'endRound', round: round.id })
      }
      if (placing?.shown === 'all' && itemOf(control, step.id)?.placing === 'hidden') {
        void room.command({ type: 'dropPlacing', placing: placing.id })
      }
    },
    run: (running: boolean) => void room.command({ type: 'runTimer', running }),
    setMinutes: (step: AgendaStep, minutes: number) =>
      void room.command({ type: 'setMinutes', minutes: { [step.id]: minutes } }),
  }
}
