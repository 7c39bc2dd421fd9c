import type { Note } from '@firefelt/shared/board/note.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import { moveCaret } from './moveCaret.ts'
import styles from './ReasonField.module.css'

/** From how many characters left the counter is shown. */
const nearlyFull = 60

/**
 * A post-it's reason, edited together. The field is the browser's own: others' changes are written into it
 * around the caret, but never while a letter is being composed.
 */
export const ReasonField = ({ note, editable }: { note: Note; editable: boolean }) => {
  const room = useRoom()
  const { place } = useTexts().participant
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const seen = useRef(note.reason)
  const composing = useRef(false)

  const show = (text: string) => {
    const area = field.current
    // What was typed as the meeting ended was not taken; it is left standing to be copied.
    if (area === null || composing.current || !editable) return
    seen.current = text
    const { value: before, selectionStart, selectionEnd } = area
    if (before === text) return
    area.value = text
    if (document.activeElement === area) {
      area.setSelectionRange(
        moveCaret(selectionStart, before, text),
        moveCaret(selectionEnd, before, text),
      )
    }
  }
  useLayoutEffect(() => show(note.reason))

  const write = () => {
    const area = field.current
    if (area === null || composing.current) return
    const before = seen.current
    seen.current = area.value
    room.writeReason(note.id, before, area.value)
  }

  const left = limits.reason - note.reason.length
  return (
    <div className={styles.reason}>
      <label htmlFor={id} className={styles.label}>
        {place.reason}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        defaultValue={note.reason}
        maxLength={limits.reason}
        readOnly={!editable}
        aria-describedby={`${id}-hint`}
        className={styles.area}
        onChange={write}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          write()
          show(room.notes.get().get(note.id)?.reason ?? seen.current)
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {left <= nearlyFull ? place.left(Math.max(0, left)) : place.reasonHint}
      </p>
    </div>
  )
}
