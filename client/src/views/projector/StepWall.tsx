import { timeLeft } from '@firefelt/shared/control/agenda/runTimer.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { Countdown } from '../agenda/Countdown.tsx'
import { GoesOn } from '../agenda/GoesOn.tsx'
import { Said } from '../agenda/Said.tsx'
import { type StepNow, stepName } from '../agenda/stepNow.ts'
import styles from './StepWall.module.css'

/** What the meeting goes through, with the step under way marked. */
const AgendaOnWall = ({ now }: { now: StepNow }) => {
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  return (
    <ol className={styles.agenda} aria-label={texts.meeting.agenda}>
      {control.agenda.steps
        .filter((step) => !step.skipped)
        .map((step) => (
          <li key={step.id} aria-current={step.id === now.step.id ? 'step' : undefined}>
            <span>{stepName(control, step, language, texts)}</span>
            <span className={styles.minutes}>{texts.meeting.minutes(step.minutes)}</span>
          </li>
        ))}
    </ol>
  )
}

const Break = () => {
  const control = useControl()
  const seconds = useSecondsLeft((now) => timeLeft(control, now))
  return (
    <div className={styles.break}>
      <Countdown seconds={seconds} />
      <div className={styles.goesOn}>
        <GoesOn />
      </div>
    </div>
  )
}

/** A step that is about words: what it is for, large, and what to talk about. */
export const StepWall = ({ now }: { now: StepNow }) => {
  const control = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  const { step, item } = now
  return (
    <div className={styles.wall}>
      <p className={styles.title}>{stepName(control, step, language, texts)}</p>
      {item === undefined || step.kind === 'break' ? null : (
        <p className={styles.purpose}>{textIn(item.purpose, language)}</p>
      )}
      {step.kind === 'break' ? <Break /> : null}
      {step.kind === 'frame' ? <AgendaOnWall now={now} /> : null}
      {item === undefined ? null : (
        <div className={styles.said}>
          <Said as="questions" title={texts.meeting.questions} lines={item.questions} />
          {step.kind === 'frame' ? null : (
            <Said as="instructions" title={texts.meeting.instructions} lines={item.instructions} />
          )}
        </div>
      )}
    </div>
  )
}
