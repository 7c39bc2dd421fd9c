import { useTexts } from '../../i18n/LanguageContext.tsx'
import { MapPanel } from './MapPanel.tsx'
import styles from './ParticipantRoom.module.css'

/** The map alone, for a phone. */
export const MapPage = () => (
  <>
    <h1 tabIndex={-1} className={styles.hidden}>
      {useTexts().participant.map.title}
    </h1>
    <MapPanel size="phone" />
  </>
)
