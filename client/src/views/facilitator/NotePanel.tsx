import type { Note } from '@firefelt/shared/board/note.ts'
import type { Target } from '@firefelt/shared/board/place.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { Trash2, X } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { FieldButtons } from '../../list/FieldButtons.tsx'
import { FineTune } from '../../list/FineTune.tsx'
import { isOnMap } from '../../list/noteOnMap.ts'
import { ReasonField } from '../../list/ReasonField.tsx'
import { themeEntry } from '../../list/themeEntries.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInWords } from '../../map/wording.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import styles from './Side.module.css'

interface NotePanelProps {
  note: Note
  onClose(): void
}

/** The chosen post-it: what it says, where it stands, and all that can be done with it without a mouse. */
export const NotePanel = ({ note, onClose }: NotePanelProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const wording = useWording()
  const own = useReadable(room.themes)
  const { note: words } = texts.facilitator
  const { board, language } = wording
  const theme = themeEntry(control.kit, own, note.theme, language)
  const open = control.phase === 'open'
  const move = (target: Target) => room.act({ type: 'moveNote', id: note.id, target })

  return (
    <section className={styles.note} aria-label={theme?.name ?? texts.map.unknownTheme}>
      <header className={styles.head}>
        <h2 className={styles.theme}>{theme?.name ?? texts.map.unknownTheme}</h2>
        <IconButton label={words.close} onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </header>
      <p className={styles.from}>{words.of(senderName(texts, control, note.sender))}</p>
      {theme?.prompt === undefined ? null : <p className={styles.prompt}>{theme.prompt}</p>}
      <p className={styles.where} aria-live="polite">
        {placeInWords(note.place, wording)}
      </p>
      <FieldButtons
        field={note.place.kind === 'map' ? fieldOf(note.place) : undefined}
        disabled={!open}
        onChoose={move}
      />
      {isOnMap(note) ? <FineTune note={note} editable={open} /> : null}
      <fieldset className={styles.aside}>
        <legend className={styles.legend}>{words.aside}</legend>
        {board.beside
          .filter(({ id }) => id !== note.place.kind)
          .map(({ id, name }) => (
            <Button
              key={id}
              variant="secondary"
              size="small"
              disabled={!open}
              onClick={() => move(id)}
            >
              {textIn(name, language)}
            </Button>
          ))}
      </fieldset>
      <ReasonField key={note.id} note={note} editable={open} />
      <Button
        variant="quiet"
        size="small"
        disabled={!open}
        className={styles.remove}
        onClick={() => room.act({ type: 'removeNote', id: note.id })}
      >
        <Trash2 aria-hidden size={18} />
        {words.remove}
      </Button>
    </section>
  )
}
