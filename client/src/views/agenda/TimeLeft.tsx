import { timeLeft } from '@firefelt/shared/control/agenda/runTimer.ts'
import { Pause } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { Countdown } from './Countdown.tsx'
import styles from './TimeLeft.module.css'

/** What is left of the step under way, as a pill: the same second on every screen. Nothing before the meeting. */
export const TimeLeft = () => {
  const control = useControl()
  const { meeting } = useTexts()
  const seconds = useSecondsLeft((now) => timeLeft(control, now))
  const { step, since } = control.timer
  if (step === null) return null
  const stands = since === null
  return (
    <span className={styles.pill} data-stands={stands || undefined}>
      {stands ? (
        <>
          <Pause aria-hidden size={16} />
          <span className={styles.unseen}>{meeting.stands}</span>
        </>
      ) : null}
      <Countdown seconds={seconds} />
    </span>
  )
}
