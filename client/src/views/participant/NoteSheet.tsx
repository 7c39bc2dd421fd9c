import type { Note } from '@firefelt/shared/board/note.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInWords } from '../../map/wording.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './NoteSheet.module.css'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

interface NoteSheetProps {
  note: Note
  /** It was opened by keyboard, so that focus belongs here. */
  focused: boolean
  onClose(): void
}

/** A post-it chosen on the map, in full. */
export const NoteSheet = ({ note, focused, onClose }: NoteSheetProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const wording = useWording()
  const own = useReadable(room.themes)
  const sender = senderOf(control, note.sender)
  const { map } = texts.participant
  return (
    <div className={styles.sheet} style={{ borderColor: `var(--note-${sender?.colour ?? 7})` }}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {themeName(control, own, note.theme, wording.language)}
        </h2>
        <IconButton label={texts.common.close} onClick={onClose}>
          <X aria-hidden size={22} />
        </IconButton>
      </div>
      <p className={styles.facts}>
        <Shape shape={sender?.shape ?? 7} /> {senderName(texts, control, note.sender)} ·{' '}
        {placeInWords(note.place, wording)}
      </p>
      <p className={note.reason === '' ? styles.facts : styles.reason}>
        {note.reason === '' ? map.noReason : note.reason}
      </p>
      <Link href={paths.note(note.id)} state={inside} className={styles.link}>
        {permitted(room.actor, 'note.move', control, note) ? map.fineTune : map.read}
      </Link>
    </div>
  )
}
