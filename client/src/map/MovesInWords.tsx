import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import styles from './PriorityMap.module.css'
import type { Faces } from './useFaces.ts'

/** Who moves what just now, for those who do not see the canvas. Not announced: it changes many times a second. */
export const MovesInWords = ({ faces }: { faces: Faces }) => {
  const { inAir, notes } = useRoom()
  const { map } = useTexts()
  const board = useReadable(notes)
  return (
    <ul className={styles.unseen}>
      {[...useReadable(inAir).values()].map(({ note, by }) => {
        const theme = faces.theme(board.get(note)?.theme ?? '').replaceAll('\u00AD', '')
        return <li key={note}>{map.movesTheme(faces.mark(by).name, theme)}</li>
      })}
    </ul>
  )
}
