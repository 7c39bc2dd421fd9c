import type { Position } from '@firefelt/shared/board/place.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { type Field, fieldOf, fieldsInReadingOrder } from '@firefelt/shared/map/fields.ts'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import type { NoteOnMap } from '../../list/noteOnMap.ts'
import { useWording } from '../../list/useWording.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import styles from './FieldGrid.module.css'
import { atPosition, GridNote } from './GridNote.tsx'

interface FieldGridProps {
  /** The post-it that is placed here, if it is on the map. */
  note: NoteOnMap | undefined
  name: string
  /** Others' post-its of the same theme, shown as marks. */
  others: readonly NoteOnMap[]
  /** Where this person prepared it to stand; seen by nobody else. */
  ghost?: Position | undefined
  editable: boolean
  onField(field: Field): void
  /** What stands in the place of a post-it that is on no board yet, and the field that it is in. */
  draft?: { chosen: Field | undefined; note: (grid: RefObject<HTMLElement | null>) => ReactNode }
}

/** The map in small: four big buttons, and the post-it among them. */
export const FieldGrid = ({
  note,
  name,
  others,
  ghost,
  editable,
  onField,
  draft,
}: FieldGridProps) => {
  const control = useControl()
  const { board, language } = useWording()
  const { place, prepared } = useTexts().participant
  const grid = useRef<HTMLDivElement>(null)
  const chosen = note === undefined ? draft?.chosen : fieldOf(note.place)
  const { success, importance } = board.axes
  return (
    <div className={styles.board}>
      <div className={styles.vertical} title={textIn(importance.name, language)}>
        <b aria-hidden>+</b>
        <span>{textIn(importance.name, language)}</span>
        <b aria-hidden>÷</b>
      </div>
      {/* A fieldset would not stretch its fields over the height. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={grid} role="group" className={styles.grid} aria-label={place.fields}>
        {fieldsInReadingOrder.map((field) => (
          <button
            key={field}
            type="button"
            disabled={!editable}
            aria-pressed={chosen === field}
            className={`${styles.cell} ${styles[`field${field}`]}`}
            onClick={() => onField(field)}
          >
            <b>
              {field} {textIn(mapField(board, field).name, language)}
            </b>
            <small>{textIn(mapField(board, field).description, language)}</small>
          </button>
        ))}
        {ghost === undefined ? null : (
          <span aria-hidden className={styles.ghost} style={atPosition(ghost)}>
            {prepared.ghost}
          </span>
        )}
        {others.map((other) => {
          const sender = senderOf(control, other.sender)
          return (
            <span
              key={other.id}
              aria-hidden
              className={styles.other}
              style={{
                ...atPosition(other.place),
                background: `var(--note-${sender?.colour ?? 7})`,
              }}
            >
              <Shape shape={sender?.shape ?? 7} />
            </span>
          )
        })}
        {note === undefined ? (
          draft?.note(grid)
        ) : (
          <GridNote note={note} name={name} grid={grid} editable={editable} />
        )}
      </div>
      <div className={styles.horizontal}>
        <span>÷&nbsp;{textIn(success.lowEnd, language)}</span>
        <span>{textIn(success.highEnd, language)}&nbsp;+</span>
      </div>
    </div>
  )
}
