import { type ActorId, facilitator } from '../board/actor.ts'
import { limits } from '../protocol/limits.ts'
import type { Control, Participant } from './control.ts'

/** How a sender looks wherever they appear: they differ by colour and by shape, never by colour alone. */
export interface Sender {
  id: ActorId
  /** Empty when they chose no name. */
  name: string
  /** 1, 2, 3 … for participants; undefined for the facilitator. */
  number: number | undefined
  /** 0-7, into the post-it colours. */
  colour: number
  /** 0-7, into the shapes. */
  shape: number
}

export const looks = 8

/** Neighbouring numbers differ in both; the first 64 participants have a pair of their own. */
const lookOf = (number: number): Pick<Sender, 'colour' | 'shape'> => {
  const index = number - 1
  return { colour: index % looks, shape: (index + Math.floor(index / looks)) % looks }
}

/** The pair of the last of the 64, so that it is nobody else's in any but the largest rooms. */
const facilitatorLook = lookOf(looks * looks)

/** Undefined for a sender that the room does not know. */
export const senderOf = (
  control: Pick<Control, 'participants'>,
  id: ActorId,
): Sender | undefined => {
  if (id === facilitator.id) return { id, name: '', number: undefined, ...facilitatorLook }
  const participant = Object.hasOwn(control.participants, id) ? control.participants[id] : undefined
  if (participant === undefined) return undefined
  return { id, ...participant, ...lookOf(participant.number) }
}

/** The record with one more participant; undefined when the room is full. */
export const addParticipant = (
  control: Control,
  id: ActorId,
  name: string,
): Control | undefined => {
  const numbers = Object.values(control.participants).map(({ number }) => number)
  if (numbers.length >= limits.participants) return undefined
  const participant: Participant = { number: Math.max(0, ...numbers) + 1, name }
  return {
    ...control,
    version: control.version + 1,
    participants: { ...control.participants, [id]: participant },
  }
}
