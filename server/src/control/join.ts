import {
  addParticipant,
  changeParticipant,
  type Newcomer,
} from '@firefelt/shared/control/participants.ts'
import type { Joined, ParticipantChange } from '@firefelt/shared/protocol/http.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { Credential, Store } from '../store/store.ts'
import { hashSecret, newParticipantId, newPersonalCode, newToken } from './secrets.ts'

const credential = (kind: Credential['kind'], secret: string, actor: string): Credential => ({
  hash: hashSecret(secret),
  kind,
  role: 'participant',
  actor,
})

/** Takes somebody into the room. @throws Problem room-ended, room-full; not-allowed for who is simulated, in a real room */
export const join = async (room: LiveRoom, newcomer: Newcomer): Promise<Joined> => {
  const participant = newParticipantId()
  const token = newToken()
  const personalCode = newPersonalCode()
  await room.change(
    (control) => {
      if (newcomer.simulated === true && !control.practice) throw new Problem('not-allowed')
      if (control.phase === 'ended') throw new Problem('room-ended')
      const after = addParticipant(control, participant, newcomer)
      if (after === undefined) throw new Problem('room-full')
      return after
    },
    {
      credentials: [
        credential('token', token, participant),
        credential('personalCode', personalCode, participant),
      ],
    },
  )
  return { participant, token, personalCode }
}

/** New tokens for everyone who is simulated in a room, by number: its rehearsal begins again with the same people. */
export const joinAgain = async (
  room: LiveRoom,
): Promise<Pick<Joined, 'participant' | 'token'>[]> => {
  const again = Object.entries(room.control.participants)
    .filter(([, { simulated }]) => simulated === true)
    .toSorted(([, a], [, b]) => a.number - b.number)
    .map(([participant]) => ({ participant, token: newToken() }))
  await room.change((control) => control, {
    credentials: again.map(({ participant, token }) => credential('token', token, participant)),
  })
  return again
}

/** The same participant on another device: a token more. @throws Problem not-found */
export const resume = async (
  store: Store,
  room: LiveRoom,
  personalCode: string,
): Promise<Joined> => {
  const found = await store.credential(room.id, hashSecret(personalCode))
  if (found?.kind !== 'personalCode') throw new Problem('not-found')
  const token = newToken()
  await room.change((control) => control, {
    credentials: [credential('token', token, found.actor)],
  })
  return { participant: found.actor, token, personalCode }
}

/** What a participant changes of themselves; the control version in which it holds. @throws Problem room-ended */
export const changeSelf = async (
  room: LiveRoom,
  participant: string,
  change: ParticipantChange,
): Promise<number> => {
  const after = await room.change((control) => {
    if (control.phase === 'ended') throw new Problem('room-ended')
    return changeParticipant(control, participant, change)
  })
  return after.version
}
