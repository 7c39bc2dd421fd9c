import type { AgendaStep } from '@firefelt/shared/control/agenda/agenda.ts'
import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import styles from './AgendaDialog.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { useSteps } from './useSteps.ts'

interface StepRowProps {
  step: AgendaStep
  at: number
  of: number
  onMove(by: 'up' | 'down'): void
  onRemove(): void
  /** The meeting has gone to it. */
  onGone(): void
}

/** One step of the agenda with all that can be done with it. */
export const StepRow = ({ step, at, of, onMove, onRemove, onGone }: StepRowProps) => {
  const { timer, phase } = useControl()
  const texts = useAgendaTexts()
  const { nameOf, goTo, setMinutes } = useSteps()
  const name = nameOf(step)
  const isNow = timer.step === step.id
  return (
    <li
      className={styles.step}
      data-now={isNow || undefined}
      data-skipped={step.skipped || undefined}
    >
      <span className={styles.order}>
        <IconButton
          label={texts.up(name)}
          data-does={`up ${step.id}`}
          aria-disabled={at === 0}
          onClick={() => onMove('up')}
        >
          <ChevronUp aria-hidden size={22} />
        </IconButton>
        <IconButton
          label={texts.down(name)}
          data-does={`down ${step.id}`}
          aria-disabled={at === of - 1}
          onClick={() => onMove('down')}
        >
          <ChevronDown aria-hidden size={22} />
        </IconButton>
      </span>
      <div className={styles.words}>
        <h3 className={styles.name} aria-current={isNow ? 'step' : undefined}>
          {name}
        </h3>
        <p className={styles.meta}>
          {step.skipped ? <b>{texts.skipped}</b> : null}
          {isNow ? <TimeLeft /> : null}
          {step.added ? null : <span>{texts.recommended(texts.range(step.min, step.max))}</span>}
        </p>
      </div>
      <fieldset className={styles.minutes} aria-label={texts.minutesOf(name)}>
        <IconButton
          label={texts.fewerOf(name)}
          disabled={step.minutes <= 1}
          onClick={() => setMinutes(step, step.minutes - 1)}
        >
          <Minus aria-hidden size={20} />
        </IconButton>
        <output className={styles.number}>{texts.range(step.minutes, step.minutes)}</output>
        <IconButton
          label={texts.moreOf(name)}
          disabled={step.minutes >= 480}
          onClick={() => setMinutes(step, step.minutes + 1)}
        >
          <Plus aria-hidden size={20} />
        </IconButton>
      </fieldset>
      <span className={styles.doing}>
        {isNow || phase === 'ended' ? null : (
          <Button
            size="small"
            variant="secondary"
            aria-label={texts.goTo(name)}
            onClick={() => {
              goTo(step)
              onGone()
            }}
          >
            {texts.go}
          </Button>
        )}
        {isNow ? (
          <b className={styles.now}>{texts.isNow}</b>
        ) : (
          <LeaveOut step={step} name={name} onRemove={onRemove} />
        )}
      </span>
    </li>
  )
}

/** The kit's own steps are skipped and can be taken up again; an added one is taken away. */
const LeaveOut = ({
  step,
  name,
  onRemove,
}: Pick<StepRowProps, 'step' | 'onRemove'> & { name: string }) => {
  const room = useRoom()
  const texts = useAgendaTexts()
  if (step.added) {
    return (
      <Button
        size="small"
        variant="quiet"
        aria-label={texts.removeOf(name)}
        data-does={`leave ${step.id}`}
        onClick={onRemove}
      >
        {texts.remove}
      </Button>
    )
  }
  return (
    <Button
      size="small"
      variant="quiet"
      data-does={`leave ${step.id}`}
      aria-label={step.skipped ? texts.takeUpOf(name) : texts.skipOf(name)}
      onClick={() => void room.command({ type: 'skipStep', step: step.id, skipped: !step.skipped })}
    >
      {step.skipped ? texts.takeUp : texts.skip}
    </Button>
  )
}
