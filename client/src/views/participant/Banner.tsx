import { Lock } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl } from '../../store/RoomContext.tsx'
import styles from './Banner.module.css'

/** Why nothing can be moved just now, as long as it is so. That it came is told by the announcer. */
export const Banner = () => {
  const { phase, locked } = useControl()
  const { banner } = useTexts().participant
  const text = phase === 'ended' ? banner.ended : locked ? banner.locked : undefined
  return (
    <div className={styles.region}>
      {text === undefined ? null : (
        <span className={styles.banner}>
          <Lock aria-hidden size={18} />
          {text}
        </span>
      )}
    </div>
  )
}
