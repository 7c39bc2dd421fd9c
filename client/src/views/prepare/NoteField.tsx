import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useId } from 'react'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useAnswers, useDesk } from './desk.ts'
import styles from './NoteField.module.css'

/** From how many characters left the counter is shown. */
const nearlyFull = 200

/** The note to oneself, kept as it is typed. */
export const NoteField = () => {
  const { record, closed } = useDesk()
  const { notes } = useAnswers()
  const { picks } = usePrepareTexts()
  const id = useId()
  // Notes of two devices put together may already be longer than one writes.
  const most = Math.max(limits.preparationNotes, notes.length)
  const left = most - notes.length
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{picks.note}</label>
      <textarea
        id={id}
        rows={5}
        value={notes}
        maxLength={most}
        readOnly={closed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => record.write(event.target.value)}
      />
      <p id={`${id}-hint`}>{left <= nearlyFull ? picks.left(left) : picks.noteHint}</p>
    </div>
  )
}
