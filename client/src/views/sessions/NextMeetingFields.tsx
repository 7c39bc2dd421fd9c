import type { Session } from '@firefelt/shared/kit/agenda.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useId } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import type { NextMeeting } from './nextMeeting.ts'
import styles from './Sessions.module.css'

interface NextMeetingFieldsProps {
  sessions: readonly Session[]
  value: NextMeeting
  onChange(value: NextMeeting): void
}

/** Which session is next, and when; and how long the room keeps what lies in it. */
export const NextMeetingFields = ({ sessions, value, onChange }: NextMeetingFieldsProps) => {
  const { language } = useLanguage()
  const { keepDays } = useControl()
  const texts = useSessionTexts()
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-next`}>{texts.next}</label>
      <select
        id={`${id}-next`}
        value={value.next}
        onChange={({ target }) => onChange({ ...value, next: target.value })}
      >
        {sessions.map((session) => (
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
        aria-describedby={`${id}-kept`}
        value={value.when}
        onChange={({ target }) => onChange({ ...value, when: target.value })}
      />
      <small id={`${id}-kept`}>{texts.keptUntil(keepDays)}</small>
    </div>
  )
}
