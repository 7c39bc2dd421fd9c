import type { Position } from '@firefelt/shared/board/place.ts'
import { Share } from 'lucide-react'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import type { ThemeEntry } from '../../list/themeEntries.ts'
import { useWording } from '../../list/useWording.ts'
import { positionInWords } from '../../map/wording.ts'
import { permitted } from '../../store/permitted.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './PreparedSpot.module.css'
import { useShare } from './useShare.ts'

interface PreparedSpotProps {
  theme: ThemeEntry
  spot: Position
}

/** What one has prepared for a theme that has not been placed yet, and one button to share it. */
export const PreparedSpot = ({ theme, spot }: PreparedSpotProps) => {
  const room = useRoom()
  const control = useControl()
  const wording = useWording()
  const { prepared } = useTexts().participant
  const share = useShare()
  return (
    <div className={styles.spot}>
      <p>{prepared.spot(positionInWords(spot, wording))}</p>
      <Button
        variant="bright"
        size="small"
        disabled={!permitted(room.actor, 'note.put', control)}
        onClick={() => share(theme.id, spot)}
      >
        <Share aria-hidden size={20} />
        {prepared.share}
      </Button>
    </div>
  )
}
