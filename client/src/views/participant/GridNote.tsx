import type { Note } from '@firefelt/shared/board/note.ts'
import type { MapPlace, Position } from '@firefelt/shared/board/place.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { type Direction, nudge } from '@firefelt/shared/map/nudge.ts'
import type { CSSProperties, KeyboardEvent, RefObject } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useWording } from '../../list/useWording.ts'
import { positionInWords } from '../../map/wording.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Shape } from '../../ui/Shape.tsx'
import styles from './FieldGrid.module.css'
import { useNoteDrag } from './useNoteDrag.ts'

export const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export const atPosition = ({ success, importance }: Position): CSSProperties =>
  ({ '--x': `${success * 100}%`, '--y': `${(1 - importance) * 100}%` }) as CSSProperties

interface GridNoteProps {
  note: Note & { place: MapPlace }
  name: string
  grid: RefObject<HTMLElement | null>
  editable: boolean
}

/** The post-it in the grid: it can be dragged, and moved with the arrow keys. */
export const GridNote = ({ note, name, grid, editable }: GridNoteProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const wording = useWording()
  const other = useReadable(room.inAir).get(note.id)
  const { held, handlers } = useNoteDrag({
    id: note.id,
    position: note.place,
    grid,
    onDrop: (target) => room.act({ type: 'moveNote', id: note.id, target }),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    room.act({ type: 'moveNote', id: note.id, target: nudge(note.place, direction) })
  }
  const sender = senderOf(control, note.sender)
  return (
    <button
      type="button"
      disabled={!editable}
      aria-label={texts.participant.place.note(name, positionInWords(note.place, wording))}
      className={styles.note}
      data-held={held !== undefined || other !== undefined || undefined}
      style={{
        ...atPosition(held ?? other?.position ?? note.place),
        background: `var(--note-${sender?.colour ?? 7})`,
      }}
      onKeyDown={onKeyDown}
      {...(editable ? handlers : {})}
    >
      <span className={styles.noteName}>{name}</span>
      <Shape shape={sender?.shape ?? 7} />
      {held === undefined && other !== undefined ? (
        <span className={styles.mover}>
          {texts.participant.place.moves(senderName(texts, control, other.by))}
        </span>
      ) : null}
    </button>
  )
}
