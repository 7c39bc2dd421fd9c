import { timeLeft } from '@firefelt/shared/control/agenda/runTimer.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { timeText } from './timeText.ts'

/** In a break: when it is over, in the time of day here. Nothing while the time stands still or is over. */
export const GoesOn = () => {
  const control = useControl()
  const { time } = useRoom()
  const { meeting } = useTexts()
  const { language } = useLanguage()
  const seconds = useSecondsLeft((now) => timeLeft(control, now))
  if (seconds === undefined || seconds <= 0 || control.timer.since === null) return null
  return <p>{meeting.goesOn(timeText(time.now() + seconds * 1_000, language))}</p>
}
