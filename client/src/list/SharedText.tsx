import { useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { moveCaret } from './moveCaret.ts'
import styles from './SharedText.module.css'

/** From how many characters left the counter is shown. */
const nearlyFull = 60

interface SharedTextProps {
  label: string
  hint?: string | undefined
  placeholder?: string | undefined
  /** As it stands in the document now, and how to read it at any moment. */
  text: string
  read(): string
  most: number
  rows: number
  editable: boolean
  onWrite(before: string, after: string): void
}

/**
 * A text that several edit together. The field is the browser's own: others' changes are written into it
 * around the caret, but never while a letter is being composed.
 */
export const SharedText = ({
  label,
  hint,
  placeholder,
  text,
  read,
  most,
  rows,
  editable,
  onWrite,
}: SharedTextProps) => {
  const { place } = useTexts().participant
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const seen = useRef(text)
  const composing = useRef(false)

  const show = (now: string) => {
    const area = field.current
    // What was typed as the meeting ended was not taken; it is left standing to be copied.
    if (area === null || composing.current || !editable) return
    seen.current = now
    const { value: before, selectionStart, selectionEnd } = area
    if (before === now) return
    area.value = now
    if (document.activeElement === area) {
      area.setSelectionRange(
        moveCaret(selectionStart, before, now),
        moveCaret(selectionEnd, before, now),
      )
    }
  }
  useLayoutEffect(() => show(text))

  const write = () => {
    const area = field.current
    if (area === null || composing.current) return
    const before = seen.current
    seen.current = area.value
    onWrite(before, area.value)
  }

  const latest = useRef(write)
  useLayoutEffect(() => {
    latest.current = write
  })
  // A word that is still being composed, or dictated, as the field goes is written all the same.
  useLayoutEffect(
    () => () => {
      if (!composing.current) return
      composing.current = false
      latest.current()
    },
    [],
  )

  const left = most - text.length
  const foot = left <= nearlyFull ? place.left(Math.max(0, left)) : hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={rows}
        defaultValue={text}
        maxLength={most}
        readOnly={!editable}
        placeholder={placeholder}
        data-shared
        aria-describedby={foot === undefined ? undefined : `${id}-hint`}
        className={styles.area}
        onChange={write}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          write()
          show(read())
        }}
      />
      {foot === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {foot}
        </p>
      )}
    </div>
  )
}
