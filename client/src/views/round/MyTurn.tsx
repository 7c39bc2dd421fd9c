import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Countdown } from '../agenda/Countdown.tsx'
import styles from './MyTurn.module.css'
import { ownTurn, roundUnderWay, useTurnSeconds } from './roundNow.ts'

/** On the phone of the one who speaks, whatever is open there: it is their turn, and how to end it. Also told to the next. */
export const MyTurn = () => {
  const room = useRoom()
  const control = useControl()
  const { meeting } = useTexts()
  const seconds = useTurnSeconds()
  const round = roundUnderWay(control)
  const mine = round && ownTurn(round, room.actor.id)
  const speaks = mine?.state === 'speaking'
  const isNext = mine?.state === 'waiting' && mine.before === 1
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
