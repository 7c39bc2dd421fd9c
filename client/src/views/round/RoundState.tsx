import { senderOf } from '@firefelt/shared/control/participants.ts'
import { nextIn, speakerIn } from '@firefelt/shared/control/round/takeTurns.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Shape } from '../../ui/Shape.tsx'
import { Countdown } from '../agenda/Countdown.tsx'
import styles from './RoundState.module.css'
import { ownTurn, roundUnderWay, useTurnSeconds } from './roundNow.ts'

/** Who speaks now and who is next, and where one stands oneself. Nothing when there is no round. */
export const RoundState = () => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { round: words } = texts.meeting
  const seconds = useTurnSeconds()
  const round = roundUnderWay(control)
  if (round === undefined) return null
  const me = room.actor.id
  const mine = ownTurn(round, me)
  const speaker = speakerIn(round)
  const next = nextIn(round)
  const nameOf = (id: string) => (id === me ? words.you : senderName(texts, control, id))
  const lookOf = (id: string) => senderOf(control, id)
  return (
    <section className={styles.round} aria-label={words.title}>
      {speaker === undefined ? null : (
        <p className={styles.speaker}>
          <span className={styles.label}>{words.speaks}</span>
          <span className={styles.name}>
            <Shape shape={lookOf(speaker)?.shape ?? 0} colour={lookOf(speaker)?.colour ?? 0} />{' '}
            <b>{nameOf(speaker)}</b>
          </span>
          <span className={styles.time}>
            <Countdown seconds={seconds} />
          </span>
        </p>
      )}
      <p className={styles.next}>
        {next === undefined ? words.last : `${words.next}: ${nameOf(next)}`}
      </p>
      {mine === undefined ? null : (
        <OwnPart
          {...mine}
          waits={round.talkFirst}
          onPass={() =>
            void room.command({ type: 'endTurn', round: round.id, who: me, passes: true })
          }
        />
      )}
    </section>
  )
}

interface OwnPartProps {
  state: 'waiting' | 'speaking' | 'spoken' | 'passed'
  before: number
  /** Post-its are put up when it is one's turn. */
  waits: boolean
  onPass(): void
}

const OwnPart = ({ state, before, waits, onPass }: OwnPartProps) => {
  const { round: words } = useTexts().meeting
  switch (state) {
    case 'waiting':
      return (
        <div className={styles.own}>
          <p>{before === 1 ? words.youAreNext : words.before(before)}</p>
          {waits ? <p className={styles.muted}>{words.waitToPlace}</p> : null}
          <Button variant="secondary" size="small" onClick={onPass}>
            {words.pass}
          </Button>
        </div>
      )
    case 'speaking':
      return <p className={styles.own}>{words.yourTurnLead}</p>
    case 'spoken':
      return <p className={styles.own}>{words.youHaveSpoken}</p>
    case 'passed':
      return <p className={styles.own}>{words.youPassed}</p>
  }
}
