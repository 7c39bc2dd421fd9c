import { Check, Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { useLateTexts } from '../i18n/lateTexts.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { Button } from './Button.tsx'
import styles from './LateCard.module.css'
import { useCopying } from './useCopying.ts'

interface LateWordsProps {
  note: string
  /** The question that they answered. */
  question: string | undefined
  /** What they are about, for those who hear it. */
  about: string
  words: readonly string[]
}

/** What somebody wrote and no board holds: to be read, copied, and put away. */
export const LateWords = ({ note, question, about, words }: LateWordsProps) => {
  const room = useRoom()
  const texts = useLateTexts().words
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { outcome, copy } = useCopying(field)
  return (
    <>
      <label htmlFor={id} className={styles.question}>
        {question ?? texts.label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={3}
        value={words.join('\n\n')}
        className={styles.written}
      />
      <span className={styles.choice}>
        <Button variant="bright" size="small" aria-label={texts.copyOf(about)} onClick={copy}>
          {outcome === 'copied' ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
          {outcome === 'copied' ? texts.copied : texts.copy}
        </Button>
        <Button
          variant="quiet"
          size="small"
          className={styles.quiet}
          aria-label={texts.removeOf(about)}
          onClick={() => room.letGo(note)}
        >
          {texts.remove}
        </Button>
      </span>
      {outcome === 'failed' ? <span>{texts.copyFailed}</span> : null}
    </>
  )
}
