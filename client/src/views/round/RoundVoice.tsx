import { nextIn, speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { stepName, stepNow } from '../agenda/stepNow.ts'
import styles from './RoundVoice.module.css'
import { roundUnderWay } from './roundNow.ts'

/** Tells screen readers who has the word, and to facilitators which step it is. One's own turn is told by `MyTurn`. */
export const RoundVoice = () => {
  const { actor } = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  const { round: words, stepOf } = texts.meeting
  const now = stepNow(control)
  const round = roundUnderWay(control)
  const speaker = round && speakerIn(round)
  const next = round && nextIn(round)
  const nameOf = (id: string) => (id === actor.id ? words.you : senderName(texts, control, id))
  const then = next === undefined ? words.last : `${words.next}: ${nameOf(next)}`
  return (
    <div className={styles.unseen}>
      <p aria-live="polite">
        {actor.role === 'facilitator' && now !== undefined
          ? `${stepOf(now.number, now.of)}: ${stepName(control, now.step, language, texts)}`
          : ''}
      </p>
      <p aria-live="polite">
        {speaker === undefined || speaker === actor.id
          ? ''
          : `${words.speaks}: ${nameOf(speaker)}. ${then}.`}
      </p>
    </div>
  )
}
