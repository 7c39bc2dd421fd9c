import type { Position } from '@firefelt/shared/board/place.ts'
import type { AxisName } from '@firefelt/shared/kit/axis.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { line, onLine } from '@firefelt/shared/map/fields.ts'
import { type Direction, nudge } from '@firefelt/shared/map/nudge.ts'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import styles from './FineTune.module.css'
import type { NoteOnMap } from './noteOnMap.ts'
import { useWording } from './useWording.ts'

interface Step {
  direction: Direction
  icon: LucideIcon
  end: 'lowEnd' | 'highEnd'
}

const rows: readonly { axis: AxisName; steps: readonly [Step, Step] }[] = [
  {
    axis: 'success',
    steps: [
      { direction: 'left', icon: ArrowLeft, end: 'lowEnd' },
      { direction: 'right', icon: ArrowRight, end: 'highEnd' },
    ],
  },
  {
    axis: 'importance',
    steps: [
      { direction: 'down', icon: ArrowDown, end: 'lowEnd' },
      { direction: 'up', icon: ArrowUp, end: 'highEnd' },
    ],
  },
]

/** Moves a post-it step by step. */
export const FineTune = ({ note, editable }: { note: NoteOnMap; editable: boolean }) => {
  const room = useRoom()
  return (
    <FineSteps
      position={note.place}
      editable={editable}
      onMove={(target) => room.act({ type: 'moveNote', id: note.id, target })}
    />
  )
}

interface FineStepsProps {
  position: Position
  editable: boolean
  onMove(to: Position): void
}

/** Step by step over the map, one row for each axis, and onto the lines on purpose. */
export const FineSteps = ({ position, editable, onMove }: FineStepsProps) => {
  const { board, language } = useWording()
  const { place } = useTexts().participant
  const { success, importance } = position
  return (
    <div className={styles.rows}>
      {rows.map(({ axis, steps: [less, more] }) => {
        const step = ({ direction, icon: Icon, end }: Step) => (
          <button
            type="button"
            disabled={!editable}
            className={styles.button}
            aria-label={place.step(textIn(board.axes[axis][end], language))}
            onClick={() => onMove(nudge(position, direction))}
          >
            <Icon aria-hidden size={22} />
          </button>
        )
        return (
          <fieldset key={axis} className={styles.row}>
            <legend className={styles.hidden}>{textIn(board.axes[axis].name, language)}</legend>
            <span className={styles.label} aria-hidden>
              {place[axis]}
            </span>
            {step(less)}
            <button
              type="button"
              disabled={!editable}
              className={styles.button}
              aria-pressed={onLine(position[axis])}
              onClick={() => onMove({ success, importance, [axis]: line })}
            >
              {textIn(board.axes[axis].line, language)}
            </button>
            {step(more)}
          </fieldset>
        )
      })}
    </div>
  )
}
