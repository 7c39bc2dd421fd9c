import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { withVoters } from '@firefelt/shared/control/vote/countVotes.ts'
import { type Ballot, ballotSchema, dotsOn } from '@firefelt/shared/control/vote/vote.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { Store } from '../store/store.ts'

/** Kept apart from the names of other private records. */
const recordOf = (vote: string) => `vote:${vote}`

const read = (body: string): Ballot => ballotSchema.parse(JSON.parse(body))

/** @throws Problem room-ended; not-found when there is no such vote, or it is closed */
const mustBeOpen = ({ phase, vote }: Control, id: string): void => {
  if (phase === 'ended') throw new Problem('room-ended')
  if (vote?.id !== id || vote.counts !== null) throw new Problem('not-found')
}

/** One's own dots in an open vote. @throws Problem room-ended, not-found */
export const readBallot = async (
  store: Store,
  { id: room, control }: LiveRoom,
  owner: ActorId,
  vote: string,
): Promise<Ballot> => {
  mustBeOpen(control, vote)
  const body = await store.privateRecord(room, owner, recordOf(vote))
  return body === undefined ? { dots: {} } : read(body)
}

/**
 * Puts one's dots, instead of those put before; none takes them back. To be called one after the other in a room.
 * @throws Problem room-ended, not-found; invalid-input for more dots than one has
 */
export const putBallot = async (
  store: Store,
  live: LiveRoom,
  owner: ActorId,
  vote: string,
  ballot: Ballot,
): Promise<void> => {
  const name = recordOf(vote)
  const before = await store.privateRecord(live.id, owner, name)
  const body = dotsOn(ballot) === 0 ? null : JSON.stringify(ballot)
  await live.change(
    (control) => {
      mustBeOpen(control, vote)
      if (dotsOn(ballot) > (control.vote?.dots ?? 0)) throw new Problem('invalid-input', 'dots')
      return withVoters(control, Number(body !== null) - Number(before !== undefined))
    },
    { private: [{ owner, name, body }] },
  )
}

export type ClosingCommand = Extract<Command, { type: 'closeVote' | 'dropVote' }>

/**
 * Closes a vote, or puts it away, and destroys its ballots in the same commit. To be called one after the other
 * in a room, so that no ballot comes in between. @param now ms of server time
 */
export const endVote = async (
  store: Store,
  live: LiveRoom,
  command: ClosingCommand,
  now: number,
): Promise<Control> => {
  const name = recordOf(command.vote)
  const records = await store.privateRecords(live.id, name)
  const ballots = records.flatMap(({ body }) => (body === null ? [] : [read(body)]))
  return live.change((control) => applyCommand(control, command, now, ballots), {
    command: command.id,
    private: records.map(({ owner }) => ({ owner, name, body: null })),
  })
}
