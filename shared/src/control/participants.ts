import { type ActorId, anonymous, facilitator } from '../board/actor.ts'
import type { Note } from '../board/note.ts'
import type { ParticipantChange } from '../protocol/http.ts'
import { limits } from '../protocol/limits.ts'
import type { Control } from './control.ts'
import { currentGroups, moveToGroup, smallestGroup } from './groups.ts'
import type { Participant } from './participant.ts'
import { holdsGroups } from './placing/hiddenPlacing.ts'
import { joinRound } from './round/takeTurns.ts'

/** How a sender looks wherever they appear: they differ by colour and by shape, never by colour alone. */
export interface Sender {
  kind: 'participant' | 'group' | 'remoteGroup' | 'facilitator' | 'anonymous'
  id: ActorId
  /** Empty when they chose no name. */
  name: string
  /** 1, 2, 3 … for participants and groups; left out for the facilitator and whoever placed anonymously. */
  number?: number
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

/** Groups look like the participants from 33 on, who are seldom there: never like the one of their own number. */
const groupsFrom = looks * 4

/** The pair of the last of the 64, so that it is nobody else's in any but the largest rooms. */
const facilitatorLook = lookOf(looks * looks)

/** One for all who placed anonymously. */
const anonymousLook = lookOf(looks * looks - 1)

/** How many times groups had been made before this one was: each time there is one »Bord 1«. */
const roundOf = (groups: Control['groups'], id: string): number => {
  const ids = Object.keys(groups)
  const until = ids.slice(0, ids.indexOf(id) + 1)
  return until.filter((each) => groups[each]?.number === 1).length - 1
}

/**
 * Undefined for a sender that the room does not know. A group has the colour of the participant of its number, and
 * another shape; made anew it changes its shape again, so that nobody takes it for the past one.
 */
export const senderOf = (
  { participants, groups }: Pick<Control, 'participants' | 'groups'>,
  id: ActorId,
): Sender | undefined => {
  if (id === facilitator.id) return { kind: 'facilitator', id, name: '', ...facilitatorLook }
  if (id === anonymous) return { kind: 'anonymous', id, name: '', ...anonymousLook }
  const group = Object.hasOwn(groups, id) ? groups[id] : undefined
  if (group !== undefined) {
    const { number, name, remote } = group
    return {
      kind: remote ? 'remoteGroup' : 'group',
      id,
      name,
      number,
      ...lookOf(number + groupsFrom + looks * roundOf(groups, id)),
    }
  }
  const participant = Object.hasOwn(participants, id) ? participants[id] : undefined
  if (participant === undefined) return undefined
  const { number, name } = participant
  return { kind: 'participant', id, name, number, ...lookOf(number) }
}

/** In whose name somebody sends post-its now: their group's while they are in one, else their own. */
export const senderIdOf = (
  { participants }: Pick<Control, 'participants'>,
  actor: ActorId,
): ActorId => (Object.hasOwn(participants, actor) ? participants[actor]?.group : undefined) ?? actor

/** Whether a post-it is somebody's own: written by them, or sent in the name they send in now. */
export const isOwnNote = (
  control: Pick<Control, 'participants'>,
  actor: ActorId,
  note: Pick<Note, 'author' | 'sender'>,
): boolean => note.author === actor || note.sender === senderIdOf(control, actor)

export interface Newcomer {
  name: string
  group?: string | undefined
  remote: boolean
  simulated?: boolean
}

const groupFor = (control: Control, { group, remote }: Newcomer): string | null => {
  // Who comes while groups shape something hidden is let into one by a facilitator.
  if (holdsGroups(control)) return null
  if (control.grouping === 'dealt') return smallestGroup(control, remote) ?? null
  const isOpen = currentGroups(control.groups).some(({ id }) => id === group)
  return control.grouping === 'chosen' && isOpen ? (group ?? null) : null
}

/** The record with one more participant, in the smallest group where they are dealt out, last in a round; undefined when the room is full. */
export const addParticipant = (
  control: Control,
  id: ActorId,
  newcomer: Newcomer,
): Control | undefined => {
  const numbers = Object.values(control.participants).map(({ number }) => number)
  if (numbers.length >= limits.participants) return undefined
  const participant: Participant = {
    number: Math.max(0, ...numbers) + 1,
    name: newcomer.name,
    group: groupFor(control, newcomer),
    remote: newcomer.remote,
    ...(newcomer.simulated === true && { simulated: true }),
  }
  return {
    ...control,
    version: control.version + 1,
    participants: { ...control.participants, [id]: participant },
    round: joinRound(control.round, id),
  }
}

/** The record after a participant changed what is theirs to change; a group only where participants choose. */
export const changeParticipant = (
  control: Control,
  id: ActorId,
  { name, group, remote }: ParticipantChange,
): Control => {
  const before = Object.hasOwn(control.participants, id) ? control.participants[id] : undefined
  if (before === undefined) return control
  const after = { ...before, name: name ?? before.name, remote: remote ?? before.remote }
  const same = after.name === before.name && after.remote === before.remote
  const participants = same ? control.participants : { ...control.participants, [id]: after }
  const moved =
    group !== undefined && control.grouping === 'chosen' && !holdsGroups(control)
      ? moveToGroup({ ...control, participants }, id, group)
      : { groups: control.groups, participants }
  if (moved.participants === control.participants) return control
  return { ...control, ...moved, version: control.version + 1 }
}
