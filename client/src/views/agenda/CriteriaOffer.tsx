import { crowdsTop } from '@firefelt/shared/board/fates.ts'
import { useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './StepPanel.module.css'

/** When everything seems important: the offer to talk about what to choose by. */
export const CriteriaOffer = () => {
  const notes = useReadable(useRoom().notes)
  const texts = useAgendaTexts().criteria
  const [left, setLeft] = useState(false)
  if (left || !crowdsTop([...notes.values()])) return null
  return (
    <section className={styles.criteria}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <ul>
        {texts.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button size="small" variant="quiet" onClick={() => setLeft(true)}>
        {texts.leave}
      </Button>
    </section>
  )
}
