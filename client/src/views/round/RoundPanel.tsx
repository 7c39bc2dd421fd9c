import { Undo2 } from 'lucide-react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { Countdown } from '../agenda/Countdown.tsx'
import styles from './RoundPanel.module.css'
import { useTurnSeconds } from './roundNow.ts'
import { useTurns } from './useTurns.ts'

/** The round as a facilitator leads it: who speaks, for how long yet, who comes, and the way out of order. */
export const RoundPanel = () => {
  const { participants } = useControl()
  const present = useReadable(useRoom().present)
  const { meeting } = useTexts()
  const texts = useAgendaTexts().round
  const seconds = useTurnSeconds()
  const { round, speaker, next, nameOf, pass, giveWord, takeBack, stop } = useTurns()
  if (round === undefined) return null
  const out = Object.keys(participants).filter(
    (id) => present.has(id) && !round.turns.some(({ who }) => who === id),
  )
  const all = [...round.turns, ...out.map((who) => ({ who, state: 'out' as const }))]
  const waiting = next !== undefined
  return (
    <section className={styles.round} aria-label={meeting.round.title}>
      {speaker === undefined ? null : (
        <div className={styles.speaker}>
          <h2 className={styles.label}>{meeting.round.speaks}</h2>
          <p className={styles.name}>{nameOf(speaker)}</p>
          <span className={styles.time}>
            <Countdown seconds={seconds} />
          </span>
        </div>
      )}
      <p className={styles.then}>
        {next === undefined ? meeting.round.last : `${meeting.round.next}: ${nameOf(next)}`}
      </p>
      <div className={styles.tools}>
        {round.before === null ? null : (
          <Button size="small" variant="secondary" onClick={() => takeBack(round.before ?? '')}>
            <Undo2 aria-hidden size={18} />
            {texts.back(nameOf(round.before))}
          </Button>
        )}
        {speaker === undefined ? null : (
          <Button
            size="small"
            variant="secondary"
            aria-label={texts.pass(nameOf(speaker))}
            onClick={() => pass(speaker)}
          >
            {texts.passShort}
          </Button>
        )}
      </div>
      <details className={styles.whole}>
        <summary>{texts.whole}</summary>
        <ul>
          {all.map(({ who, state }) => (
            <li key={who} data-state={state}>
              <span className={styles.who}>
                {nameOf(who)} <span className={styles.state}>{texts.states[state]}</span>
              </span>
              {state === 'speaking' || (state === 'spoken' && waiting) ? null : (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={texts.giveTo(nameOf(who))}
                  onClick={() => giveWord(who)}
                >
                  {texts.give}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Button size="small" variant="secondary" onClick={stop}>
          {texts.stop}
        </Button>
      </details>
    </section>
  )
}
