import { Check, Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { writtenText } from '../i18n/dayText.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useLateTexts } from '../i18n/lateTexts.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { Button } from './Button.tsx'
import styles from './LateCard.module.css'
import { passFocusOn } from './passFocusOn.ts'
import { useCopying } from './useCopying.ts'

interface LateWordsProps {
  note: string
  theme: string
  /** The question that they answered. */
  question: string | undefined
  words: readonly string[]
}

/** What somebody wrote and no board holds: to be read, copied, and put away. */
export const LateWords = ({ note, theme, question, words }: LateWordsProps) => {
  const room = useRoom()
  const texts = useLateTexts().words
  const { language } = useLanguage()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { outcome, copy } = useCopying(field)
  const isCopied = outcome === 'copied'
  const about = question === undefined ? theme : `${theme}: ${question}`
  return (
    <>
      <label htmlFor={id} className={styles.question}>
        {question ?? texts.label}
      </label>
      <textarea
        ref={field}
        id={id}
        // The same question may have been answered about several themes.
        aria-label={`${theme}: ${question ?? texts.label}`}
        readOnly
        rows={3}
        value={words.map((each) => writtenText(each, language)).join('\n\n')}
        className={styles.written}
      />
      <span className={styles.choice}>
        <Button
          variant="bright"
          size="small"
          aria-label={isCopied ? texts.copied : texts.copyOf(about)}
          onClick={copy}
        >
          {isCopied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
          {isCopied ? texts.copied : texts.copy}
        </Button>
        <Button
          variant="quiet"
          size="small"
          className={styles.quiet}
          aria-label={texts.removeOf(about)}
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget.parentElement)
            room.putAway(note)
          }}
        >
          {texts.remove}
        </Button>
      </span>
      <output className={outcome === 'failed' ? styles.what : styles.unseen}>
        {isCopied ? texts.copied : null}
        {outcome === 'failed' ? texts.copyFailed : null}
      </output>
    </>
  )
}
