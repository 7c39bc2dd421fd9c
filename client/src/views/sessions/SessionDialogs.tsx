import { nextSession } from '@firefelt/shared/control/sessions/sessions.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useId, useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Sessions.module.css'
import { useSessionNames } from './useSessionNames.ts'

/** Closes the session under way, which it asks before: what comes next, and when. */
export const CloseDialog = ({ onClose }: { onClose(): void }) => {
  const control = useControl()
  const { busy, command } = useCommandThen(onClose)
  const { language } = useLanguage()
  const texts = useSessionTexts()
  const { now } = useSessionNames()
  const [next, setNext] = useState(nextSession(control)?.id ?? '')
  const [when, setWhen] = useState('')
  const id = useId()
  const { agenda, kit } = control
  const close = () => {
    const time = Date.parse(when)
    command({
      type: 'closeSession',
      session: agenda.session,
      next: next === '' ? null : next,
      opensAt: Number.isNaN(time) ? null : time,
    })
  }
  return (
    <ConfirmDialog
      open
      title={texts.closeTitle(now)}
      confirm={texts.close(now)}
      busy={busy}
      onCancel={onClose}
      onConfirm={close}
    >
      <p>{texts.closeText}</p>
      <div className={styles.field}>
        <label htmlFor={`${id}-next`}>{texts.next}</label>
        <select id={`${id}-next`} value={next} onChange={({ target }) => setNext(target.value)}>
          {kit.sessions
            .filter((session) => session.id !== agenda.session)
            .map((session) => (
              <option key={session.id} value={session.id}>
                {textIn(session.name, language)}
              </option>
            ))}
          <option value="">{texts.notKnown}</option>
        </select>
        <label htmlFor={`${id}-when`}>{texts.when}</label>
        <input
          id={`${id}-when`}
          type="datetime-local"
          value={when}
          onChange={({ target }) => setWhen(target.value)}
        />
      </div>
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
