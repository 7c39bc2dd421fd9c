import { useSessionTexts } from '../../i18n/sessionTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { RestWords } from './RestWords.tsx'
import { restOf } from './rest.ts'
import styles from './Sessions.module.css'
import { WriteOn } from './WriteOn.tsx'

/** A participant's page while the room sleeps, and as it wakes. */
export const RestPage = () => {
  const texts = useSessionTexts()
  useRoomPageTitle(restOf(useControl()) === 'asleep' ? texts.asleep : texts.again)
  return (
    <div className={styles.page}>
      <RestWords size="page" />
      <WriteOn />
    </div>
  )
}
