import type { Note } from '@firefelt/shared/board/note.ts'
import type { Target } from '@firefelt/shared/board/place.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { Lock, Trash2 } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { placeInWords } from '../map/wording.ts'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Button } from '../ui/Button.tsx'
import { FieldButtons } from './FieldButtons.tsx'
import { FineTune } from './FineTune.tsx'
import styles from './NoteEditor.module.css'
import { isOnMap } from './noteOnMap.ts'
import { ReasonField } from './ReasonField.tsx'
import { useNaming } from './useNaming.ts'
import { useWording } from './useWording.ts'

/** All that can be done to a post-it, without a canvas; what is not permitted now is shown and cannot be pressed. */
export const NoteEditor = ({ note }: { note: Note }) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts().list
  const wording = useWording()
  const { who } = useNaming()
  const mover = useReadable(room.inAir).get(note.id)
  const { board, language } = wording
  const editable = permitted(room.actor, 'note.move', control, note)
  const mayWrite = permitted(room.actor, 'reason.write', control, note)
  const still = control.phase === 'ended' ? texts.ended : editable ? undefined : texts.locked
  const move = (target: Target) => room.act({ type: 'moveNote', id: note.id, target })

  return (
    <div className={styles.editor}>
      <div className={styles.where}>
        <output>{placeInWords(note.place, wording)}</output>
        {mover === undefined ? null : (
          <span className={styles.mover}>{texts.moves(who(mover.by))}</span>
        )}
      </div>
      {still === undefined ? null : (
        <p className={styles.still}>
          <Lock aria-hidden size={18} />
          {still}
        </p>
      )}
      <FieldButtons
        field={note.place.kind === 'map' ? fieldOf(note.place) : undefined}
        disabled={!editable}
        onChoose={move}
      />
      {isOnMap(note) ? <FineTune note={note} editable={editable} /> : null}
      {board.beside.length === 0 ? null : (
        <fieldset className={styles.aside}>
          <legend className={styles.legend}>{texts.aside}</legend>
          {board.beside.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={styles.list}
              disabled={!editable}
              aria-pressed={note.place.kind === id}
              onClick={() => move(id)}
            >
              {textIn(name, language)}
            </button>
          ))}
        </fieldset>
      )}
      {mayWrite || note.reason !== '' ? (
        <ReasonField key={note.id} note={note} editable={mayWrite} />
      ) : null}
      <Button
        variant="quiet"
        size="small"
        disabled={!permitted(room.actor, 'note.remove', control, note)}
        className={styles.remove}
        onClick={() => room.act({ type: 'removeNote', id: note.id })}
      >
        <Trash2 aria-hidden size={18} />
        {texts.remove}
      </Button>
    </div>
  )
}
