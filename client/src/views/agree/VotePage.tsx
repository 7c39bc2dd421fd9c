import { themesPutUp } from '@firefelt/shared/board/fates.ts'
import type { Vote } from '@firefelt/shared/control/vote/vote.ts'
import { Check, Lock, Minus, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useDraft } from '../../store/useDraft.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { paths } from '../participant/paths.ts'
import { useLeave } from '../participant/useLeave.ts'
import styles from './Agree.module.css'
import { inOrder } from './tasks.ts'
import { useAgreed } from './useAgreed.ts'
import { VoteResult } from './VoteResult.tsx'

type Dots = Readonly<Record<string, number>>

const readDots = (json: unknown) =>
  z.object({ vote: z.string(), dots: z.record(z.string(), z.int()) }).parse(json)

const sum = (dots: Dots) => Object.values(dots).reduce((all, each) => all + each, 0)

/**
 * One's own dots, as the server keeps them sealed; `send` puts them instead of those put before. What is not sent yet
 * is kept on this device.
 */
const useBallot = (vote: string) => {
  const room = useRoom()
  const [kept, keep] = useDraft('dots', readDots)
  const unsent = kept?.vote === vote ? kept.dots : undefined
  const [dots, setDots] = useState<Dots>(unsent ?? {})
  const [state, setState] = useState<'blank' | 'changed' | 'sending' | 'sent'>(
    unsent === undefined ? 'blank' : 'changed',
  )
  const newest = useRef(dots)
  newest.current = dots
  useEffect(() => {
    let here = true
    void room.ownBallot(vote).then((ballot) => {
      if (!here || ballot === undefined || sum(ballot.dots) === 0) return
      setState((before) => {
        if (before !== 'blank') return before
        setDots(ballot.dots)
        return 'sent'
      })
    })
    return () => {
      here = false
    }
  }, [room, vote])
  return {
    dots,
    state,
    change: (theme: string, by: number) => {
      const { [theme]: before = 0, ...others } = dots
      const next = before + by > 0 ? { ...others, [theme]: before + by } : others
      setDots(next)
      keep({ vote, dots: next })
      setState('changed')
    },
    send: async () => {
      setState('sending')
      const done = await room.putBallot(vote, { dots })
      if (done && newest.current === dots) keep(undefined)
      // Dots that were moved meanwhile are not sent yet.
      setState((now) => (now === 'sending' ? (done ? 'sent' : 'changed') : now))
    },
  }
}

const Ballot = ({ vote }: { vote: Vote }) => {
  const { kit } = useControl()
  const { vote: texts } = useAgreeTexts()
  const { board, nameOf } = useAgreed()
  const { dots, state, change, send } = useBallot(vote.id)
  const left = vote.dots - sum(dots)
  const putUp = themesPutUp(board.notes)
  const themes = inOrder(kit, [...new Set([...putUp, ...Object.keys(dots)])])
  const all = themes.length > 0 ? themes : kit.themes.map(({ id }) => id)
  return (
    <>
      <p className={styles.state}>
        <Lock aria-hidden size={18} />
        {texts.sealed}
      </p>
      <ul className={styles.ballot}>
        {all.map((theme) => {
          const count = dots[theme] ?? 0
          const name = nameOf(theme)
          return (
            <li key={theme} data-dots={count > 0 || undefined}>
              <b>{name}</b>
              <IconButton
                label={texts.fewer(name)}
                aria-disabled={count === 0 || undefined}
                onClick={() => count > 0 && change(theme, -1)}
              >
                <Minus aria-hidden size={20} />
              </IconButton>
              <output aria-label={texts.dots(count)}>{count}</output>
              <IconButton
                label={texts.more(name)}
                aria-disabled={left === 0 || undefined}
                onClick={() => left > 0 && change(theme, 1)}
              >
                <Plus aria-hidden size={20} />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <div className={styles.send}>
        <output>
          <b>{texts.left(left)}</b>
          {state === 'sent' ? (
            <span className={styles.state}>
              <Check aria-hidden size={18} />
              {texts.sent}
            </span>
          ) : state === 'blank' ? null : (
            <span className={styles.state}>{texts.notSent}</span>
          )}
        </output>
        <Button
          variant="bright"
          wide
          busy={state === 'sending'}
          disabled={state === 'blank' || state === 'sent'}
          onClick={() => void send()}
        >
          {texts.send}
        </Button>
      </div>
    </>
  )
}

/** A participant's dots; what they came to once the facilitator has closed the vote. */
export const VotePage = () => {
  const { vote, phase } = useControl()
  const texts = useAgreeTexts()
  const leave = useLeave(paths.now)
  useRoomPageTitle(texts.vote.title)
  const open = vote !== null && vote.counts === null && phase === 'open'
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{open ? texts.vote.go : texts.vote.over}</h1>
      {open ? <Ballot key={vote.id} vote={vote} /> : null}
      {open || vote !== null ? null : (
        <EmptyState title={texts.vote.over}>{texts.vote.overText}</EmptyState>
      )}
      <VoteResult />
      <Button variant="secondary" wide onClick={leave}>
        {texts.back}
      </Button>
    </div>
  )
}
