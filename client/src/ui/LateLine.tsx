import { useLateTexts } from '../i18n/lateTexts.ts'
import { useRoom } from '../store/RoomContext.tsx'
import type { LateAct } from '../store/room.ts'
import { Button } from './Button.tsx'
import styles from './LateCard.module.css'
import { LateWords } from './LateWords.tsx'
import { passFocusOn } from './passFocusOn.ts'
import type { LateNames } from './useLateNaming.ts'

interface LateLineProps {
  late: LateAct
  names: LateNames
  /** Whether it can be done again now. */
  may: boolean
}

/** One act that came too late, and what can be done about it; beside it what was written on the same post-it. */
export const LateLine = ({ late, names: { theme, question }, may }: LateLineProps) => {
  const room = useRoom()
  const texts = useLateTexts()
  const { act, note, wanted, words } = late
  const what = (which: LateAct['act']) => (
    <span className={styles.what}>{texts.acts[which](theme)}</span>
  )
  return (
    <li className={styles.line}>
      {what(act)}
      {wanted === undefined && words !== undefined ? null : (
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
            onClick={({ currentTarget }) => {
              passFocusOn(currentTarget.parentElement)
              room.letGo(note)
            }}
          >
            {texts.letGo}
          </Button>
        </span>
      )}
      {wanted === undefined || words === undefined ? null : what('reason.write')}
      {words === undefined ? null : (
        <LateWords note={note} theme={theme} question={question} words={words} />
      )}
    </li>
  )
}
