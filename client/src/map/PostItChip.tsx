import type { Note } from '@firefelt/shared/board/note.ts'
import { Shape } from '../ui/Shape.tsx'
import { noteColours } from '../ui/tokens.ts'
import styles from './Beside.module.css'
import type { Faces } from './useFaces.ts'

interface PostItChipProps {
  note: Note
  faces: Faces
  selected: boolean
  /** Without it the chip is only read. */
  onSelect: ((note: string) => void) | undefined
  /** The mark alone says whose it is. */
  brief: boolean
}

/** A post-it as it lies in a list: its theme and whose it is, on its sender's paper. */
export const PostItChip = ({ note, faces, selected, onSelect, brief }: PostItChipProps) => {
  const mark = faces.mark(note.sender)
  const words = (
    <>
      <span className={styles.theme}>{faces.theme(note.theme)}</span>
      <span className={styles.sender}>
        <Shape shape={mark.shape} />
        {brief ? null : mark.name}
      </span>
    </>
  )
  const style = { background: noteColours[mark.colour] }
  if (onSelect === undefined) {
    return (
      <div className={styles.chip} style={style}>
        {words}
      </div>
    )
  }
  return (
    <button
      type="button"
      className={`${styles.chip} ${styles.press}`}
      style={style}
      aria-pressed={selected}
      onClick={() => onSelect(note.id)}
    >
      {words}
    </button>
  )
}
