import type { ActorId } from '../../board/actor.ts'
import type { Control } from '../control.ts'
import { currentGroups, membersOf } from '../groups.ts'
import type { Placing } from './placing.ts'

type Room = Pick<Control, 'participants' | 'groups'> & { placing?: Placing | null }

/** Whether anything is still sealed. */
export const isHidden = ({ placing }: Pick<Room, 'placing'>): boolean =>
  placing !== null && placing !== undefined && placing.shown !== 'all'

/** Whether groups stay as they are, since each shapes something that the others must not see. */
export const holdsGroups = (room: Pick<Room, 'placing'>): boolean =>
  isHidden(room) && room.placing?.of === 'group'

/** Whether somebody may be moved: while groups stay as they are, only who is in none can be let into one. */
export const mayMove = (room: Room, participant: ActorId): boolean =>
  !holdsGroups(room) || room.participants[participant]?.group === null

/** Whether a draft of this owner's is still sealed. */
export const isSealed = ({ last, shown }: Placing, owner: ActorId): boolean =>
  shown === 'none' || (shown === 'others' && last.includes(owner))

/** Whose draft somebody shapes: their group's or their own; undefined when they are no participant, or it is shown. */
export const draftOwnerOf = (
  { participants, placing }: Room,
  actor: ActorId,
): ActorId | undefined => {
  const participant = Object.hasOwn(participants, actor) ? participants[actor] : undefined
  if (participant === undefined || !placing) return undefined
  const owner = placing.of === 'group' ? (participant.group ?? actor) : actor
  return isSealed(placing, owner) ? owner : undefined
}

/** Who reads and shapes an owner's draft. */
export const draftersOf = (room: Room, owner: ActorId): ActorId[] =>
  Object.keys(room.participants).filter((id) => draftOwnerOf(room, id) === owner)

/** Everyone whose draft a placing waits for: the groups at work that have members, and who is in none; by number. */
export const ownersOf = ({ participants, groups, placing }: Room): ActorId[] => {
  const people = Object.entries(participants).toSorted(([, a], [, b]) => a.number - b.number)
  if (placing?.of === 'participant') return people.map(([id]) => id)
  const working = currentGroups(groups).filter(({ id }) => membersOf(participants, id).length > 0)
  const alone = people.filter(([, { group }]) => group === null)
  return [...working.map(({ id }) => id), ...alone.map(([id]) => id)]
}

/** Whether somebody is to put up nothing themselves now, since what they place is hidden until it is shown. */
export const placesHidden = (room: Room, actor: ActorId): boolean =>
  draftOwnerOf(room, actor) !== undefined

export type PlacingWish = Pick<Placing, 'of' | 'anonymous' | 'last'> & { placing: string }

/** Opens a placing, unless there is something sealed already. */
export const openPlacing = (
  { participants, groups, placing, vote }: Room & Pick<Control, 'vote'>,
  { placing: id, of, anonymous, last }: PlacingWish,
): Placing | null => {
  if (placing?.id === id || isHidden({ placing: placing ?? null }) || vote?.id === id) {
    return placing ?? null
  }
  const wanted: Placing = { id, of, anonymous, last: [], ready: [], shown: 'none' }
  const owners = ownersOf({ participants, groups, placing: wanted })
  return { ...wanted, last: owners.filter((owner) => last.includes(owner)) }
}

/**
 * What is shown after a command: those who come last only once the others are shown, so that one press shows
 * nobody who asked to wait.
 */
export const showPlacing = (
  placing: Placing | null,
  id: string,
  shown: 'others' | 'all',
): Placing | null => {
  if (placing?.id !== id || placing.shown === 'all') return placing
  if (placing.last.length === 0) return { ...placing, shown: 'all' }
  if (placing.shown === 'none') return shown === 'others' ? { ...placing, shown } : placing
  return shown === 'all' ? { ...placing, shown } : placing
}

/** The record when an owner says that they are ready, or no longer. */
export const withReady = (control: Control, owner: ActorId, ready: boolean): Control => {
  const { placing } = control
  if (placing === null || placing.ready.includes(owner) === ready) return control
  const others = placing.ready.filter((id) => id !== owner)
  const after = { ...placing, ready: ready ? [...others, owner] : others }
  return { ...control, placing: after, version: control.version + 1 }
}
