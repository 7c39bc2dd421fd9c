import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { nudge } from '@firefelt/shared/map/nudge.ts'
import type { KeyboardEvent, RefObject } from 'react'
import { useHiddenTexts } from '../../i18n/hiddenTexts.ts'
import { useWording } from '../../list/useWording.ts'
import { positionInWords } from '../../map/wording.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from '../participant/FieldGrid.module.css'
import { atPosition, directions } from '../participant/GridNote.tsx'
import { useNoteDrag } from '../participant/useNoteDrag.ts'

interface HiddenNoteProps {
  theme: string
  name: string
  owner: ActorId
  position: Position
  grid: RefObject<HTMLElement | null>
  onMove(position: Position): void
}

/** A post-it that is on no board yet: dragged and moved with the arrow keys, and nobody else sees it in the air. */
export const HiddenNote = ({ theme, name, owner, position, grid, onMove }: HiddenNoteProps) => {
  const sender = senderOf(useControl(), owner)
  const wording = useWording()
  const { mine } = useHiddenTexts()
  const { held, handlers } = useNoteDrag({
    id: theme,
    position,
    grid,
    hidden: true,
    onDrop: onMove,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key]
    if (direction === undefined) return
    event.preventDefault()
    onMove(nudge(position, direction))
  }
  return (
    <button
      type="button"
      aria-label={mine.note(name, positionInWords(position, wording))}
      className={styles.note}
      data-held={held !== undefined || undefined}
      style={{
        ...atPosition(held ?? position),
        background: `var(--note-${sender?.colour ?? 7})`,
      }}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <span className={styles.noteName}>{name}</span>
      <Shape shape={sender?.shape ?? 7} />
    </button>
  )
}
