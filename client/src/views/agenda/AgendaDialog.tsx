import type { AgendaStep } from '@firefelt/shared/control/agenda/agenda.ts'
import { expectedEnd } from '@firefelt/shared/control/agenda/late.ts'
import { minute } from '@firefelt/shared/control/agenda/runTimer.ts'
import { useEffect, useRef, useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useSecondsLeft } from '../../store/useSecondsLeft.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { AddStep } from './AddStep.tsx'
import styles from './AgendaDialog.module.css'
import { EndTime } from './EndTime.tsx'
import { LateOffer } from './LateOffer.tsx'
import { SessionChoice } from './SessionChoice.tsx'
import { StepRow } from './StepRow.tsx'
import { timeText } from './timeText.ts'
import { useSteps } from './useSteps.ts'

/** How long it takes in all, and when it will be over as things stand. */
const Totals = () => {
  const control = useControl()
  const { time } = useRoom()
  const { language } = useLanguage()
  const texts = useAgendaTexts()
  const total = control.agenda.steps.reduce(
    (sum, { skipped, minutes }) => sum + (skipped ? 0 : minutes),
    0,
  )
  // By the second, though only minutes show: the end moves on while the time stands still.
  useSecondsLeft((now) => -now)
  const now = time.now()
  const end = expectedEnd(control, now) ?? now + total * minute
  return (
    <p className={styles.totals}>
      <b>{texts.total(total)}</b> <span>{texts.ends(timeText(end, language))}</span>
    </p>
  )
}

/** The whole agenda: go to any step, and change what comes, before and during the meeting. */
export const AgendaDialog = ({ onClose }: { onClose(): void }) => {
  const { agenda, kit } = useControl()
  const room = useRoom()
  const texts = useAgendaTexts()
  const { nameOf } = useSteps()
  const [moved, setMoved] = useState<string>()
  const refocus = useRef<string>(undefined)
  const list = useRef<HTMLOListElement>(null)
  const { steps } = agenda

  const move = (step: AgendaStep, by: 'up' | 'down') => {
    const at = steps.indexOf(step)
    const before = by === 'up' ? steps[at - 1] : steps[at + 2]
    if (by === 'up' ? at === 0 : at === steps.length - 1) return
    setMoved(step.id)
    refocus.current = `${by} ${step.id}`
    void room.command({ type: 'moveStep', step: step.id, before: before?.id ?? null })
  }
  const remove = (step: AgendaStep) => {
    const at = steps.indexOf(step)
    refocus.current = `leave ${(steps[at + 1] ?? steps[at - 1])?.id}`
    void room.command({ type: 'removeStep', step: step.id })
  }
  // A row that is moved in the page loses the focus that its button had; one that is gone leaves it to its neighbour.
  useEffect(() => {
    const { current: goal } = refocus
    refocus.current = undefined
    if (goal === undefined || steps.length === 0) return
    const [does, step] = goal.split(' ')
    const find = (one: string) =>
      list.current?.querySelector<HTMLElement>(`[data-does="${one} ${step}"]`)
    const button = find(does ?? '') ?? find('up')
    button?.focus()
  }, [steps])
  const place = steps.findIndex(({ id }) => id === moved)
  const movedStep = steps[place]
  return (
    <Dialog open onClose={onClose} title={texts.title} wide>
      <p>{texts.lead}</p>
      <LateOffer />
      <Totals />
      <ol ref={list} className={styles.steps}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            at={at}
            of={steps.length}
            onMove={(by) => move(step, by)}
            onRemove={() => remove(step)}
            onGone={onClose}
          />
        ))}
      </ol>
      <p className={styles.unseen} aria-live="polite">
        {movedStep === undefined ? '' : texts.moved(nameOf(movedStep), place + 1, steps.length)}
      </p>
      <AddStep />
      <div className={styles.whole}>
        <EndTime />
        {kit.sessions.length > 1 ? <SessionChoice /> : null}
      </div>
    </Dialog>
  )
}
