import { useTexts } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import styles from './PriorityMap.module.css'
import type { Faces } from './useFaces.ts'
import { useHolders } from './useHolders.ts'

/** Who moves what just now, for those who do not see the canvas. Not announced: hands come and go all the time. */
export const MovesInWords = ({ faces }: { faces: Faces }) => {
  const room = useRoom()
  const { map } = useTexts()
  return (
    <ul className={styles.unseen}>
      {useHolders(room).map(({ note, by }) => {
        const theme = faces.theme(room.notes.get().get(note)?.theme ?? '').replaceAll('\u00AD', '')
        return <li key={note}>{map.movesTheme(faces.mark(by).name, theme)}</li>
      })}
    </ul>
  )
}
