import type { Note } from '@firefelt/shared/board/note.ts'
import { X } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { NoteEditor } from '../../list/NoteEditor.tsx'
import { themeEntry } from '../../list/themeEntries.ts'
import { useNaming } from '../../list/useNaming.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import styles from './Side.module.css'

const EscalationFields = lazyPart(
  async () => (await import('../agree/Escalations.tsx')).EscalationFields,
)

interface NotePanelProps {
  note: Note
  /** It was opened by keyboard, so that focus belongs here. */
  focused: boolean
  onClose(): void
}

/** The chosen post-it: what it says, where it stands, and all that can be done with it without a mouse. */
export const NotePanel = ({ note, focused, onClose }: NotePanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  const { kit } = useControl()
  const texts = useTexts()
  const { language } = useLanguage()
  const { who, theme } = useNaming()
  const own = useReadable(useRoom().themes)
  const name = theme(note.theme)
  const prompt = themeEntry(kit, own, note.theme, language)?.prompt
  return (
    // Escape is a convenience; the button beside the name does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.note}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.theme}>
          {name}
        </h2>
        <IconButton label={texts.common.close} onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </header>
      <p className={styles.from}>{texts.list.from(who(note.sender))}</p>
      {prompt === undefined ? null : <p className={styles.prompt}>{prompt}</p>}
      <NoteEditor note={note} />
      {note.place.kind === 'escalation' ? (
        <Suspense fallback={null}>
          <EscalationFields key={note.theme} theme={note.theme} />
        </Suspense>
      ) : null}
    </section>
  )
}
