import { Eye, EyeOff, FileText, MonitorUp, Play, QrCode, Shapes } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useFacilitatorTexts } from '../../i18n/facilitatorTexts.ts'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { stepNow } from '../agenda/stepNow.ts'
import { useSteps } from '../agenda/useSteps.ts'
import { useTurns } from '../round/useTurns.ts'
import { useSessionNames } from '../sessions/useSessionNames.ts'
import styles from './Bar.module.css'
import type { NextStep } from './nextStep.ts'
import { createPressGuard } from './pressGuard.ts'

export interface NextButtonProps {
  next: NextStep
  /** Undefined until the server has told it. */
  projector: string | undefined
  onShow(): void
  onInvite(): void
  onRound(): void
  onGroups(): void
  onHide(): void
  onReveal(): void
  onSession(): void
  onEnd(): void
}

/** The one bright button: what is likely to be done next. */
export const NextButton = ({
  next,
  projector,
  onShow,
  onInvite,
  onRound,
  onGroups,
  onHide,
  onReveal,
  onSession,
  onEnd,
}: NextButtonProps) => {
  const { groups } = useTexts()
  const facilitator = useFacilitatorTexts()
  const agenda = useAgendaTexts()
  const hidden = useHiddenTexts()
  const sessions = useSessionTexts()
  const names = useSessionNames()
  const control = useControl()
  const now = stepNow(control)
  const { nameOf, goTo, run } = useSteps()
  const turns = useTurns()
  const [guard] = useState(() => createPressGuard(() => performance.now()))
  useEffect(() => guard.shows(`${next} ${now?.step.id} ${turns.speaker}`))
  const meant = (act: () => void) => () => {
    if (guard.isMeant()) act()
  }
  switch (next) {
    case 'show':
      return projector === undefined ? (
        <Button variant="bright" className={styles.next} onClick={onInvite}>
          <MonitorUp aria-hidden size={20} />
          {facilitator.show}
        </Button>
      ) : (
        <LinkButton
          variant="bright"
          className={styles.next}
          href={projector}
          target="_blank"
          rel="noreferrer"
          onClick={onShow}
        >
          <MonitorUp aria-hidden size={20} />
          {facilitator.show}
        </LinkButton>
      )
    case 'invite':
      return (
        <Button variant="bright" className={styles.next} onClick={onInvite}>
          <QrCode aria-hidden size={20} />
          {facilitator.invite}
        </Button>
      )
    case 'begin':
      return (
        <Button variant="bright" className={styles.next} onClick={meant(() => run(true))}>
          <Play aria-hidden size={20} />
          {agenda.begin}
        </Button>
      )
    case 'round':
      return (
        <Button variant="bright" className={styles.next} onClick={meant(onRound)}>
          {agenda.round.start}
        </Button>
      )
    case 'groups':
      return (
        <Button variant="bright" className={styles.next} onClick={onGroups}>
          <Shapes aria-hidden size={20} />
          {groups.making.make}
        </Button>
      )
    case 'hide':
      return (
        <Button variant="bright" className={styles.next} onClick={onHide}>
          <EyeOff aria-hidden size={20} />
          {hidden.start}
        </Button>
      )
    case 'reveal':
      return (
        <Button variant="bright" className={styles.next} onClick={onReveal}>
          <Eye aria-hidden size={20} />
          {control.placing?.shown === 'others' ? hidden.showLast : hidden.show}
        </Button>
      )
    case 'turn':
      return (
        <Button variant="bright" className={styles.next} onClick={meant(turns.endTurn)}>
          <span className={styles.long}>
            {turns.next === undefined
              ? agenda.round.last
              : agenda.round.wordTo(turns.nameOf(turns.next))}
          </span>
        </Button>
      )
    case 'step': {
      const after = now?.after
      return after === undefined ? null : (
        <Button variant="bright" className={styles.next} onClick={meant(() => goTo(after))}>
          <span className={styles.long}>{agenda.next(nameOf(after))}</span>
          <span aria-hidden>→</span>
        </Button>
      )
    }
    case 'close':
    case 'wake':
      return (
        <Button variant="bright" className={styles.next} onClick={onSession}>
          <span className={styles.long}>
            {next === 'wake' ? sessions.wake(names.next) : sessions.close(names.now)}
          </span>
        </Button>
      )
    case 'end':
      return (
        <Button variant="bright" className={styles.next} onClick={meant(onEnd)}>
          {facilitator.end}
        </Button>
      )
    case 'plan':
      return (
        <LinkButton variant="bright" className={styles.next} href={`/r/${control.room}/plan`}>
          <FileText aria-hidden size={20} />
          {facilitator.plan}
        </LinkButton>
      )
  }
}
