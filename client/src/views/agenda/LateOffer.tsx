import { minutesLate, shorterSteps } from '@firefelt/shared/control/agenda/late.ts'
import { useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './LateOffer.module.css'
import { useSteps } from './useSteps.ts'

/** Less than this is no reason to hurry anybody, in minutes. */
const worthSaying = 2
/** After »let it be« it is offered again when it has grown by so many minutes. */
const worthRepeating = 5

/** When the meeting runs late: shorter steps that still end on time, to take or to leave. */
export const LateOffer = () => {
  const control = useControl()
  const room = useRoom()
  const texts = useAgendaTexts().late
  const { nameOf } = useSteps()
  const [left, setLeft] = useState<number>()
  const counted = useSecondsLeft((now) => -now)
  const now = room.time.now()
  const late = minutesLate(control, now)
  const isSaid = late >= worthSaying && (left === undefined || late >= left + worthRepeating)
  if (counted === undefined || !isSaid || control.phase === 'ended') return null
  const offer = shorterSteps(control, now)
  const shorter = control.agenda.steps.flatMap((step) => {
    const to = offer?.minutes[step.id]
    return to === undefined ? [] : [{ step, to }]
  })
  return (
    <section className={styles.late}>
      <h2 aria-live="polite">{texts.title(late)}</h2>
      {offer === undefined ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <p>{offer.stillLate === 0 ? texts.offer : texts.offerLess(offer.stillLate)}</p>
          <ul>
            {shorter.map(({ step, to }) => (
              <li key={step.id}>
                <span>{nameOf(step)}</span>
                <b>{texts.change(step.minutes, to)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.answers}>
        {offer === undefined ? null : (
          <Button
            size="small"
            onClick={() => void room.command({ type: 'setMinutes', minutes: offer.minutes })}
          >
            {texts.take}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => setLeft(late)}>
          {texts.leave}
        </Button>
      </div>
    </section>
  )
}
