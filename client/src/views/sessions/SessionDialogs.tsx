import { sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { nextSession } from '@firefelt/shared/control/sessions/sessions.ts'
import { useState } from 'react'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useAgreed } from '../agree/useAgreed.ts'
import { NextMeetingFields } from './NextMeetingFields.tsx'
import { asWish, inputOf, type NextMeeting } from './nextMeeting.ts'
import { useSessionNames } from './useSessionNames.ts'

/** The hour that a day stands for, when only the day was agreed. */
const morning = 'T09:00'

/** When people agreed to meet again, as they wrote it down; empty when they did not. */
const useAgreedDay = (): string => {
  const { time } = useRoom()
  const { kit } = useControl()
  const { filled } = useAgreed()
  const days = kit.forms
    .filter(({ kind }) => kind === 'followUp')
    .flatMap(({ id }) => sheetsOf(filled, id, null))
    .flatMap(({ answers }) => Object.values(answers).map(({ chosen }) => chosen))
    .filter((chosen): chosen is string => typeof chosen === 'string')
  const latest = days.toSorted().at(-1)
  return latest === undefined || Date.parse(latest + morning) < time.now() ? '' : latest + morning
}

/** Closes the session under way, which it asks before: what comes next, and when. */
export const CloseDialog = ({ onClose }: { onClose(): void }) => {
  const control = useControl()
  const { busy, command } = useCommandThen(onClose)
  const texts = useSessionTexts()
  const { now } = useSessionNames()
  const agreed = useAgreedDay()
  const [meeting, setMeeting] = useState<NextMeeting>({
    next: nextSession(control)?.id ?? '',
    when: agreed,
  })
  const { session } = control.agenda
  return (
    <ConfirmDialog
      open
      title={texts.closeTitle(now)}
      confirm={texts.close(now)}
      variant="bright"
      busy={busy}
      onCancel={onClose}
      onConfirm={() => command({ type: 'closeSession', session, ...asWish(meeting) })}
    >
      <p>{texts.closeText}</p>
      <NextMeetingFields
        sessions={control.kit.sessions.filter(({ id }) => id !== session)}
        value={meeting}
        onChange={setMeeting}
      />
    </ConfirmDialog>
  )
}

/** Changes what a sleeping room is opened for, and when. */
export const PlanDialog = ({ onClose }: { onClose(): void }) => {
  const { kit, asleep } = useControl()
  const { busy, command } = useCommandThen(onClose)
  const texts = useSessionTexts()
  const [meeting, setMeeting] = useState<NextMeeting>({
    next: asleep?.next ?? '',
    when: inputOf(asleep?.opensAt ?? null),
  })
  return (
    <ConfirmDialog
      open
      title={texts.planTitle}
      confirm={texts.planSave}
      variant="bright"
      busy={busy}
      onCancel={onClose}
      onConfirm={() => command({ type: 'planSession', ...asWish(meeting) })}
    >
      <NextMeetingFields sessions={kit.sessions} value={meeting} onChange={setMeeting} />
    </ConfirmDialog>
  )
}

/** Wakes the room for its next session, which it asks before. */
export const WakeDialog = ({ onClose }: { onClose(): void }) => {
  const texts = useSessionTexts()
  const { busy, command } = useCommandThen(onClose)
  const { next, nextId } = useSessionNames()
  return (
    <ConfirmDialog
      open
      title={texts.wakeTitle(next)}
      confirm={texts.wake(next)}
      variant="bright"
      busy={busy}
      onCancel={onClose}
      onConfirm={() => command({ type: 'openSession', session: nextId })}
    >
      <p>{texts.wakeText}</p>
    </ConfirmDialog>
  )
}
