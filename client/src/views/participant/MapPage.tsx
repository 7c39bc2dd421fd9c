import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { MapPanel } from './MapPanel.tsx'
import styles from './ParticipantRoom.module.css'

/** The map alone, for a phone. */
export const MapPage = () => {
  const { title } = useTexts().participant.map
  useRoomPageTitle(title)
  return (
    <>
      <h1 tabIndex={-1} className={styles.hidden}>
        {title}
      </h1>
      <MapPanel size="phone" />
    </>
  )
}
