import { useLateTexts } from '../i18n/lateTexts.ts'
import { useRoom } from '../store/RoomContext.tsx'
import type { LateAct } from '../store/room.ts'
import { Button } from './Button.tsx'
import styles from './LateCard.module.css'
import { LateWords } from './LateWords.tsx'
import type { LateNames } from './useLateNaming.ts'

interface LateLineProps {
  late: LateAct
  names: LateNames
  /** Whether it can be done again now. */
  may: boolean
}

/** One act that came too late, and what can be done about it. */
export const LateLine = ({ late, names: { theme, question }, may }: LateLineProps) => {
  const room = useRoom()
  const texts = useLateTexts()
  const { act, note, wanted, words } = late
  const what = <span className={styles.what}>{texts.acts[act](theme)}</span>
  if (words !== undefined) {
    const about = question === undefined ? theme : `${theme}: ${question}`
    return (
      <li className={styles.line}>
        {what}
        <LateWords note={note} question={question} about={about} words={words} />
      </li>
    )
  }
  return (
    <li className={styles.line}>
      {what}
      <span className={styles.choice}>
        {may && wanted !== undefined ? (
          <Button
            variant="bright"
            size="small"
            aria-label={texts.againWith(theme)}
            onClick={() => room.again(note)}
          >
            {texts.again}
          </Button>
        ) : null}
        <Button
          variant="quiet"
          size="small"
          className={styles.quiet}
          aria-label={texts.letGoOf(theme)}
          onClick={() => room.letGo(note)}
        >
          {texts.letGo}
        </Button>
      </span>
    </li>
  )
}
