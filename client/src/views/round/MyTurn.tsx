import { nextIn, speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { useLocation } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Countdown } from '../agenda/Countdown.tsx'
import { paths } from '../participant/paths.ts'
import styles from './MyTurn.module.css'
import { ownTurn, roundUnderWay, useTurnSeconds } from './roundNow.ts'

/**
 * On the phone of the one who speaks, whatever is open there: it is their turn, and how to end it. The next is told,
 * and everyone reads who speaks and who comes then.
 */
export const MyTurn = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { meeting } = texts
  const [location] = useLocation()
  const seconds = useTurnSeconds()
  const round = roundUnderWay(control)
  const mine = round && ownTurn(round, room.actor.id)
  const speaks = mine?.state === 'speaking'
  const isNext = mine?.state === 'waiting' && mine.before === 1
  const speaker = round && speakerIn(round)
  const next = round && nextIn(round)
  const nameOf = (id: string) =>
    id === room.actor.id ? meeting.round.you : senderName(texts, control, id)
  // The page of the step tells it at length, and `RoundVoice` reads it out.
  const told = speaker !== undefined && !speaks && location !== paths.now
  const end = () => {
    if (round === undefined) return
    const who = room.actor.id
    void room.command({ type: 'endTurn', round: round.id, who, passes: false })
  }
  return (
    <div className={styles.region}>
      <div aria-live="assertive">
        {speaks ? <p className={styles.mine}>{meeting.round.yourTurn}</p> : null}
        {isNext ? <p className={styles.next}>{meeting.round.youAreNext}</p> : null}
      </div>
      {told ? (
        <p aria-hidden className={styles.told}>
          {`${meeting.round.speaks}: ${nameOf(speaker)}`}
          {next === undefined || isNext ? null : ` · ${meeting.round.next}: ${nameOf(next)}`}
        </p>
      ) : null}
      {speaks ? (
        <div className={styles.tools}>
          <span className={styles.time}>
            <Countdown seconds={seconds} />
          </span>
          <Button size="small" className={styles.done} onClick={end}>
            {meeting.round.done}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
