import { List, Map as MapIcon } from 'lucide-react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import styles from './BoardSwitch.module.css'
import { type BoardLook, boardLooks, chooseBoardLook } from './boardLook.ts'

const icons = { map: MapIcon, list: List }

/** Between the map and the list. */
export const BoardSwitch = ({ look }: { look: BoardLook }) => {
  const texts = useTexts().list
  const names = { map: texts.asMap, list: texts.asList }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={texts.switch} className={styles.switch}>
      {boardLooks.map((each) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === look}
            className={styles.choice}
            onClick={() => chooseBoardLook(each)}
          >
            <Icon aria-hidden size={18} />
            {names[each]}
          </button>
        )
      })}
    </div>
  )
}
