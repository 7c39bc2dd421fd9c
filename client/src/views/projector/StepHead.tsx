import { timeLeft } from '@firefelt/shared/control/agenda/runTimer.ts'
import { Pause } from 'lucide-react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { Countdown } from '../agenda/Countdown.tsx'
import { type StepNow, stepName } from '../agenda/stepNow.ts'
import styles from './StepHead.module.css'

/** The ring's circumference is 100. */
const radius = 100 / (2 * Math.PI)

/** What is left of a step as a ring with its time inside, and which step it is. Over, the ring is empty: nothing blinks. */
export const StepHead = ({ now: { step, number, of } }: { now: StepNow }) => {
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  const seconds = useSecondsLeft((now) => timeLeft(control, now))
  const stands = control.timer.since === null
  const share = Math.min(1, Math.max(0, (seconds ?? 0) / (step.minutes * 60)))
  return (
    <header className={styles.head}>
      <span className={styles.clock} data-stands={stands || undefined}>
        <svg viewBox="0 0 40 40" aria-hidden className={styles.ring}>
          <circle cx="20" cy="20" r={radius} className={styles.track} />
          <circle
            cx="20"
            cy="20"
            r={radius}
            className={styles.left}
            strokeDasharray={`${share * 100} 100`}
          />
        </svg>
        <span className={styles.time}>
          <Countdown seconds={seconds} />
          {stands ? <Pause aria-label={texts.meeting.stands} className={styles.pause} /> : null}
        </span>
      </span>
      <span className={styles.words}>
        <h1 className={styles.name}>{stepName(control, step, language, texts)}</h1>
        <span className={styles.number}>{texts.meeting.stepOf(number, of)}</span>
      </span>
    </header>
  )
}
