import { senderOf } from '@firefelt/shared/control/participants.ts'
import { nextIn, speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { Countdown } from '../agenda/Countdown.tsx'
import { roundUnderWay, useTurnSeconds } from '../round/roundNow.ts'
import styles from './RoundOnWall.module.css'

/** Who speaks now, how long yet, and who is next. */
export const RoundOnWall = () => {
  const control = useControl()
  const texts = useTexts()
  const { round: words } = texts.meeting
  const seconds = useTurnSeconds()
  const round = roundUnderWay(control)
  const speaker = round && speakerIn(round)
  if (round === undefined || speaker === undefined) return null
  const look = senderOf(control, speaker)
  const next = nextIn(round)
  return (
    <section className={styles.round} aria-label={words.title}>
      <h2 className={styles.label}>{words.speaks}</h2>
      <p className={styles.speaker}>
        <Shape shape={look?.shape ?? 0} colour={look?.colour ?? 0} />
        <b>{senderName(texts, control, speaker)}</b>
        <span className={styles.time}>
          <Countdown seconds={seconds} />
        </span>
      </p>
      <p className={styles.next}>
        {next === undefined ? words.last : `${words.next}: ${senderName(texts, control, next)}`}
      </p>
    </section>
  )
}
