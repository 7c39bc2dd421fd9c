import type { ActorId } from '../../board/actor.ts'
import type { Control } from '../control.ts'
import type { Round, Turn } from './round.ts'

type Participants = Control['participants']

const turnOf = (round: Round, who: ActorId): Turn | undefined =>
  round.turns.find((turn) => turn.who === who)

/** Who has the word; undefined before the first and after the last. */
export const speakerIn = ({ turns }: Round): ActorId | undefined =>
  turns.find(({ state }) => state === 'speaking')?.who

/** Who gets the word next; undefined when everyone has had it. */
export const nextIn = ({ turns }: Round): ActorId | undefined =>
  turns.find(({ state }) => state === 'waiting')?.who

/** What is left of the time of the one who speaks, in ms, below zero when it is over. @param now ms of server time */
export const turnLeft = ({ seconds, since }: Round, now: number): number | undefined =>
  since === null ? undefined : seconds * 1_000 - Math.max(0, now - since)

/** Whether somebody is to hold their post-its back, since their turn to talk is still to come. */
export const hasToWait = (round: Round | null | undefined, who: ActorId): boolean =>
  round?.talkFirst === true && turnOf(round, who)?.state === 'waiting'

const turned = (turns: readonly Turn[], who: ActorId | undefined, state: Turn['state']): Turn[] =>
  turns.map((turn) => (turn.who === who ? { who, state } : turn))

/** Gives the word to whoever is next, if it is free. */
const passOn = (round: Round, now: number): Round => {
  if (speakerIn(round) !== undefined) return round
  const next = nextIn(round)
  const turns = turned(round.turns, next, 'speaking')
  return { ...round, turns, since: next === undefined ? null : now }
}

export interface RoundWish {
  round: string
  seconds: number
  /** Who is to speak, in that order; when empty, everyone in the order they joined. */
  order: readonly ActorId[]
  talkFirst: boolean
}

const everyone = (participants: Participants): ActorId[] =>
  Object.entries(participants)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([id]) => id)

/** Begins a round: the first has the word. The same round is begun once. */
export const startRound = (
  { round, participants }: Pick<Control, 'round' | 'participants'>,
  wish: RoundWish,
  now: number,
): Round | null => {
  if (round?.id === wish.round) return round
  const asked = [...new Set(wish.order)].filter((id) => Object.hasOwn(participants, id))
  const order = asked.length > 0 ? asked : everyone(participants)
  const { seconds, talkFirst } = wish
  const turns = order.map((who): Turn => ({ who, state: 'waiting' }))
  return passOn({ id: wish.round, turns, seconds, since: null, before: null, talkFirst }, now)
}

/** Adds a latecomer, who speaks last. */
export const joinRound = (round: Round | null, who: ActorId): Round | null =>
  round === null || turnOf(round, who) !== undefined
    ? round
    : { ...round, turns: [...round.turns, { who, state: 'waiting' }] }

/**
 * Ends somebody's turn: they have spoken, or pass. Whoever speaks gives the word to the next; whoever waits can
 * only pass. To end one turn twice is to end it once.
 */
export const endTurn = (round: Round, who: ActorId, passes: boolean, now: number): Round => {
  const state = turnOf(round, who)?.state
  if (state === 'speaking') {
    const turns = turned(round.turns, who, passes ? 'passed' : 'spoken')
    return passOn({ ...round, turns, before: who }, now)
  }
  if (state !== 'waiting' || !passes) return round
  return { ...round, turns: turned(round.turns, who, 'passed') }
}

/**
 * Gives the word to somebody out of order, from the one who has it: not when the word has moved on meanwhile,
 * nor to one who has spoken while others wait. Somebody who was not in the round comes into it.
 * @param from who has the word as the facilitator saw it; null: nobody
 */
export const giveWord = (
  round: Round,
  participants: Participants,
  { from, to }: { from: ActorId | null; to: ActorId },
  now: number,
): Round => {
  const speaker = speakerIn(round)
  const isTheirs = turnOf(round, to)?.state !== 'spoken' || nextIn(round) === undefined
  const known = Object.hasOwn(participants, to)
  if ((speaker ?? null) !== from || speaker === to || !isTheirs || !known) return round
  const joined = joinRound(round, to) ?? round
  const turns = turned(turned(joined.turns, speaker, 'spoken'), to, 'speaking')
  return { ...joined, turns, since: now, before: speaker ?? null }
}

/** Gives the word back to the one who had it just before, as if it had not been passed on. */
export const takeBack = (round: Round, to: ActorId, now: number): Round => {
  if (round.before !== to || turnOf(round, to) === undefined) return round
  const turns = turned(turned(round.turns, speakerIn(round), 'waiting'), to, 'speaking')
  return { ...round, turns, since: now, before: null }
}
