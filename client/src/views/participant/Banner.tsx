import { hasToWait } from '@firefelt/shared/control/round/takeTurns.ts'
import { CloudOff, Lock } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useStatus } from '../../ui/StatusPill.tsx'
import styles from './Banner.module.css'
import { paths } from './paths.ts'
import { inside } from './useLeave.ts'

/** What is wrong with the line, and why nothing can be moved just now, as long as it is so. That it came is told elsewhere. */
export const Banner = () => {
  const { phase, locked, round, asleep } = useControl()
  const { actor } = useRoom()
  const texts = useTexts()
  const { banner } = texts.participant
  const [location] = useLocation()
  const status = useStatus()
  // The page of the step says so itself.
  const waits =
    hasToWait(round, actor.id) && location !== paths.now
      ? texts.meeting.round.waitToPlace
      : undefined
  const text =
    phase === 'ended'
      ? banner.ended
      : asleep !== null
        ? banner.asleep
        : locked
          ? banner.locked
          : waits
  return (
    <div className={styles.region}>
      {status.tone === 'warning' ? (
        <span className={styles.banner} data-warns>
          <CloudOff aria-hidden size={18} />
          {status.text}
        </span>
      ) : null}
      {text === undefined ? null : (
        <span className={styles.banner}>
          <Lock aria-hidden size={18} />
          <span>
            {text}{' '}
            {phase === 'ended' && location !== paths.now ? (
              <Link href={paths.now} state={inside}>
                {texts.meeting.seeAgreed}
              </Link>
            ) : null}
          </span>
        </span>
      )}
    </div>
  )
}
