import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { timeLeft } from '@firefelt/shared/control/agenda/runTimer.ts'
import { ChevronUp, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useAgendaTexts } from '../../i18n/agendaTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useCommandThen } from '../../store/useCommandThen.ts'
import { useReadable } from '../../store/useReadable.ts'
import { IconButton } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/CheckField.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { clockText } from '../agenda/clockText.ts'
import { stepNow } from '../agenda/stepNow.ts'
import styles from './RoundDialog.module.css'
import { moveForward, proposedOrder, proposedSeconds, secondsStep } from './roundOrder.ts'

const bounds = { min: secondsStep, max: 900 }

/** Before a round: how long each speaks, in which order, and whether they place as they talk. */
export const RoundDialog = ({ onClose }: { onClose(): void }) => {
  const room = useRoom()
  const control = useControl()
  const all = useTexts()
  const present = useReadable(room.present)
  const texts = useAgendaTexts().round
  const [chosen, setOrder] = useState<readonly ActorId[]>()
  const [left, setLeft] = useState<ReadonlySet<ActorId>>(new Set())
  const [round] = useState(() => randomId())
  const { busy, command } = useCommandThen(onClose)

  // Who joins meanwhile comes last.
  const proposed = proposedOrder(control.participants, present)
  const known = chosen ?? proposed
  const order = [...known, ...proposed.filter((id) => !known.includes(id))]
  const speakers = order.filter((id) => !left.has(id))

  const inTurn = stepNow(control)?.item?.placing === 'inTurn'
  const [talkFirst, setTalkFirst] = useState(inTurn)
  const [wanted, setSeconds] = useState<number>()
  const [stepLeft] = useState(() => timeLeft(control, room.time.now()))
  const offered = proposedSeconds(
    stepLeft === undefined ? undefined : stepLeft / 1_000,
    speakers.length,
  )
  const seconds = wanted ?? offered
  const name = (id: ActorId) => senderName(all, control, id)

  return (
    <ConfirmDialog
      open
      title={texts.start}
      confirm={texts.starting}
      variant="bright"
      busy={busy}
      disabled={speakers.length === 0}
      onCancel={onClose}
      onConfirm={() => command({ type: 'startRound', round, seconds, order: speakers, talkFirst })}
    >
      <p>{texts.lead}</p>
      <fieldset className={styles.each}>
        <legend>{texts.each}</legend>
        <IconButton
          label={texts.fewer}
          className={styles.bordered}
          disabled={seconds <= bounds.min}
          onClick={() => setSeconds(seconds - secondsStep)}
        >
          <Minus aria-hidden size={22} />
        </IconButton>
        <output className={styles.seconds}>{clockText(seconds)}</output>
        <IconButton
          label={texts.more}
          className={styles.bordered}
          disabled={seconds >= bounds.max}
          onClick={() => setSeconds(seconds + secondsStep)}
        >
          <Plus aria-hidden size={22} />
        </IconButton>
        <span className={styles.hint}>
          {texts.all(Math.max(1, Math.round((seconds * speakers.length) / 60)))}
        </span>
      </fieldset>
      <CheckField
        label={texts.talkFirst}
        hint={texts.talkFirstHint}
        checked={talkFirst}
        onChange={setTalkFirst}
      />
      <section className={styles.order}>
        <h3>{texts.order}</h3>
        {order.length === 0 ? <p className={styles.hint}>{texts.nobody}</p> : null}
        <ol>
          {order.map((id, at) => (
            <li key={id}>
              <label className={styles.person}>
                <input
                  type="checkbox"
                  aria-label={texts.with(name(id))}
                  checked={!left.has(id)}
                  onChange={({ target }) => {
                    const next = new Set(left)
                    if (target.checked) next.delete(id)
                    else next.add(id)
                    setLeft(next)
                  }}
                />
                <span>
                  {name(id)}
                  {present.has(id) ? null : <span className={styles.away}> {texts.away}</span>}
                </span>
              </label>
              <IconButton
                label={texts.up(name(id))}
                disabled={at === 0}
                onClick={() => setOrder(moveForward(order, id))}
              >
                <ChevronUp aria-hidden size={22} />
              </IconButton>
            </li>
          ))}
        </ol>
      </section>
    </ConfirmDialog>
  )
}
