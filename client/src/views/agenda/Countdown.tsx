import { useTexts } from '../../i18n/LanguageContext.tsx'
import { clockText } from './clockText.ts'
import styles from './TimeLeft.module.css'

interface CountdownProps {
  /** Undefined while the server's time is not known: a wrong time is worse than none. */
  seconds: number | undefined
}

/** A time in digits: calm when it is over, and read aloud only when somebody asks for it. */
export const Countdown = ({ seconds }: CountdownProps) => {
  const { meeting } = useTexts()
  if (seconds === undefined) return <span className={styles.digits}>–:––</span>
  const over = seconds < 0
  const clock = clockText(seconds)
  return (
    <span
      role="timer"
      className={styles.digits}
      aria-label={over ? meeting.over(clock) : meeting.left(clock)}
      data-over={over || undefined}
    >
      {over ? meeting.overShort(clock) : clock}
    </span>
  )
}
