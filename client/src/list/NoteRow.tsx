import type { Note } from '@firefelt/shared/board/note.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { ChevronRight } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { placeInWords } from '../map/wording.ts'
import { useControl, useRoom, useSenderId } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Shape } from '../ui/Shape.tsx'
import styles from './BoardList.module.css'
import { useNaming } from './useNaming.ts'
import { useWording } from './useWording.ts'

interface NoteRowProps {
  note: Note
  /** Say where it stands: on the lines, the heading does not. */
  withPlace: boolean
  onOpen(note: string): void
}

/** One post-it: its theme, whose it is, why it stands there, and who moves it now. */
export const NoteRow = ({ note, withPlace, onOpen }: NoteRowProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts().list
  const wording = useWording()
  const { who, theme } = useNaming()
  const mover = useReadable(room.inAir).get(note.id)
  const own = useSenderId()
  const sender = senderOf(control, note.sender)
  const whose = own === room.actor.id ? texts.mine : texts.ours
  return (
    <li className={styles.row} style={{ borderLeftColor: `var(--note-${sender?.colour ?? 7})` }}>
      <button
        type="button"
        className={styles.open}
        data-row={note.id}
        aria-haspopup="dialog"
        onClick={() => onOpen(note.id)}
      >
        <b className={styles.theme}>{theme(note.theme)}</b>
        <span className={styles.sender}>
          <Shape shape={sender?.shape ?? 7} colour={sender?.colour ?? 7} /> {who(note.sender)}
          {note.sender === own ? ` · ${whose}` : null}
        </span>
        <ChevronRight aria-hidden size={20} className={styles.arrow} />
      </button>
      {withPlace ? <p className={styles.place}>{placeInWords(note.place, wording)}</p> : null}
      {note.reason === '' ? null : <p className={styles.reason}>{note.reason}</p>}
      {mover === undefined ? null : <p className={styles.mover}>{texts.moves(who(mover.by))}</p>}
    </li>
  )
}
