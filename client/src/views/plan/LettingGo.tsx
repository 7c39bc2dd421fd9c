import { oneDay, planErasedAt } from '@firefelt/shared/control/plan/retention.ts'
import { dayInWords, dayOf } from '@firefelt/shared/outcome/day.ts'
import type { PlanDesk } from '@firefelt/shared/protocol/planHttp.ts'
import { useState } from 'react'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { planApi } from '../../connection/planApi.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Plan.module.css'

interface LettingGoProps {
  room: string
  token: string
  desk: PlanDesk
  onKept(): void
  onGone(): void
}

const useCountdown = (desk: PlanDesk): string[] => {
  const { letting } = usePlanTexts()
  const { language } = useLanguage()
  const day = (time: number) => dayInWords(dayOf(time), language)
  const { erasedAt, planOnlyUntil, keepDays, now } = desk
  if (planOnlyUntil !== null) return [letting.planOnly(day(planOnlyUntil))]
  if (erasedAt === null) return [letting.before(keepDays)]
  const left = Math.max(0, Math.ceil((erasedAt - now) / oneDay))
  const plan = planErasedAt(erasedAt, desk.plan.followUp)
  return [
    letting.countdown(left, day(erasedAt)),
    ...(plan > erasedAt ? [letting.planStays(day(plan))] : []),
  ]
}

/** How long everything stays, and the two ways to erase it before: each asks first. */
export const LettingGo = ({ room, token, desk, onKept, onGone }: LettingGoProps) => {
  const { letting } = usePlanTexts()
  const { notices } = useTexts().common
  const lines = useCountdown(desk)
  const [asking, setAsking] = useState<'plan' | 'nothing'>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const letGo = async (keep: 'plan' | 'nothing') => {
    setBusy(true)
    setSaid(letting.working)
    try {
      await planApi.letGo(room, token, keep)
      setSaid('')
      setAsking(undefined)
      if (keep === 'plan') onKept()
      else onGone()
    } catch (error) {
      setSaid(letting.notDone(notices.problem[problemCodeOf(error)]))
      setAsking(undefined)
    }
    setBusy(false)
  }
  const onlyPlan = desk.planOnlyUntil !== null
  return (
    <section className={`${styles.part} ${styles.letting}`}>
      <h2>{letting.title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className={styles.buttons}>
        {onlyPlan ? null : (
          <Button variant="secondary" onClick={() => setAsking('plan')}>
            {letting.keep}
          </Button>
        )}
        <Button variant="secondary" onClick={() => setAsking('nothing')}>
          {letting.all}
        </Button>
      </div>
      <p aria-live="polite" className={styles.state}>
        {said}
      </p>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking === 'plan' ? letting.keepAsk : letting.allAsk}
        confirm={asking === 'plan' ? letting.keep : letting.all}
        busy={busy}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => void letGo(asking ?? 'plan')}
      >
        <p>{asking === 'plan' ? letting.keepText : letting.allText}</p>
        <p>
          <b>{letting.forever}</b>
        </p>
      </ConfirmDialog>
    </section>
  )
}
