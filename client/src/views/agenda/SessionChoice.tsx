import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useId, useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './AgendaDialog.module.css'

/** Which of the method's meetings this is; another begins its agenda anew, so it takes two presses. */
export const SessionChoice = () => {
  const room = useRoom()
  const { kit, agenda } = useControl()
  const { language } = useLanguage()
  const texts = useAgendaTexts()
  const id = useId()
  const [wanted, setWanted] = useState<string>()
  const shown = wanted ?? agenda.session
  return (
    <div className={styles.session}>
      <label htmlFor={id}>{texts.session}</label>
      <select id={id} value={shown} onChange={(event) => setWanted(event.target.value)}>
        {kit.sessions.map((session) => (
          <option key={session.id} value={session.id}>
            {textIn(session.name, language)}
          </option>
        ))}
      </select>
      {shown === agenda.session ? null : (
        <>
          <p className={styles.hint}>{texts.sessionHint}</p>
          <Button
            variant="secondary"
            size="small"
            onClick={() => {
              void room.command({ type: 'openSession', session: shown })
              setWanted(undefined)
            }}
          >
            {texts.sessionTake}
          </Button>
        </>
      )}
    </div>
  )
}
