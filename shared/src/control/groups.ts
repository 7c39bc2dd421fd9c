import type { ActorId } from '../board/actor.ts'
import { limits } from '../protocol/limits.ts'
import type { Control } from './control.ts'
import type { Group } from './group.ts'
import type { Participant } from './participant.ts'

type Groups = Control['groups']
type Participants = Control['participants']

/** People in a group that the method finds right: 3-5. */
const rightSize = 4

/** How many groups of 3-5 so many people make: 1-8. */
export const suggestedGroups = (people: number): number =>
  Math.min(limits.groups, Math.max(1, Math.round(people / rightSize)))

/** The groups now at work, by number. */
export const currentGroups = (groups: Groups): (Group & { id: string })[] =>
  Object.entries(groups)
    .map(([id, group]) => ({ id, ...group }))
    .filter(({ past }) => !past)
    .sort((a, b) => a.number - b.number)

/** Those in a group, by number. */
export const membersOf = (
  participants: Participants,
  group: string,
): (Participant & { id: ActorId })[] =>
  Object.entries(participants)
    .map(([id, participant]) => ({ id, ...participant }))
    .filter((participant) => participant.group === group)
    .sort((a, b) => a.number - b.number)

const retired = (groups: Groups): Groups =>
  Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, { ...group, past: true }]))

/** Of a group that has no theme of its own. */
export const noWork: Pick<Group, 'theme' | 'basis' | 'presented'> = {
  theme: null,
  basis: null,
  presented: false,
}

/** Ids count up for as long as the room lives: a new »Bord 1« is another group than the last one. */
const newGroups = (
  groups: Groups,
  count: number,
  remote: boolean,
  work: readonly Pick<Group, 'theme' | 'basis' | 'presented'>[] = [],
): Groups => {
  const first = Object.keys(groups).length + 1
  const made = Array.from({ length: count }, (_, index): [string, Group] => [
    `g${first + index}`,
    {
      number: index + 1,
      name: '',
      leader: null,
      remote: remote && index === count - 1,
      past: false,
      ...(work[index] ?? noWork),
    },
  ])
  return { ...retired(groups), ...Object.fromEntries(made) }
}

/** The group a newcomer comes to: the smallest, and of equals the first; undefined when there are none. */
export const smallestGroup = (
  { groups, participants }: Pick<Control, 'groups' | 'participants'>,
  remote: boolean,
): string | undefined => {
  const current = currentGroups(groups)
  const fitting = current.filter((group) => group.remote === remote)
  const among = fitting.length > 0 ? fitting : current
  const sizes = among.map(({ id }) => ({ id, size: membersOf(participants, id).length }))
  return sizes.reduce<(typeof sizes)[number] | undefined>(
    (least, each) => (least === undefined || each.size < least.size ? each : least),
    undefined,
  )?.id
}

const withGroup = (participants: Participants, id: ActorId, group: string | null): Participants => {
  const participant = participants[id]
  return participant === undefined
    ? participants
    : { ...participants, [id]: { ...participant, group } }
}

const inNoGroup = (participants: Participants): Participants =>
  Object.fromEntries(
    Object.entries(participants).map(([id, participant]) => [id, { ...participant, group: null }]),
  )

/** Deals everyone out, one after the other in the order they joined. */
const deal = (groups: Groups, participants: Participants): Participants =>
  Object.entries(participants)
    .sort(([, a], [, b]) => a.number - b.number)
    .reduce(
      (dealt, [id, { remote }]) =>
        withGroup(dealt, id, smallestGroup({ groups, participants: dealt }, remote) ?? null),
      inNoGroup(participants),
    )

export interface GroupWish {
  /** 1-8, the one for remote participants counted in. */
  count: number
  /** Whether people choose for themselves; else they are dealt out. */
  choose: boolean
  /** Whether those who take part from elsewhere have a group of their own, the last. */
  remoteApart: boolean
}

/** Makes groups anew; the ones before become past. */
export const makeGroups = (
  { groups, participants }: Pick<Control, 'groups' | 'participants'>,
  { count, choose, remoteApart }: GroupWish,
): Pick<Control, 'groups' | 'participants' | 'grouping'> => {
  const made = newGroups(groups, count, remoteApart && count > 1)
  return {
    groups: made,
    participants: choose ? inNoGroup(participants) : deal(made, participants),
    grouping: choose ? 'chosen' : 'dealt',
  }
}

export interface ThemeGroupWish {
  /** One group for each, in this order. */
  themes: readonly string[]
  basis: Group['basis']
  choose: boolean
}

/** Makes a group for each theme; the groups before become past. */
export const makeThemeGroups = (
  { groups, participants }: Pick<Control, 'groups' | 'participants'>,
  { themes, basis, choose }: ThemeGroupWish,
): Pick<Control, 'groups' | 'participants' | 'grouping'> => {
  const work = [...new Set(themes)].map((theme) => ({ theme, basis, presented: false }))
  const made = newGroups(groups, work.length, false, work)
  return {
    groups: made,
    participants: choose ? inNoGroup(participants) : deal(made, participants),
    grouping: choose ? 'chosen' : 'dealt',
  }
}

/** Whether a theme is in work in a group that somebody is not in, and that has yet to present. */
export const isAtWorkElsewhere = (
  { groups, participants }: Pick<Control, 'groups' | 'participants'>,
  actor: ActorId,
  theme: string | null,
): boolean => {
  if (theme === null) return false
  const own = Object.hasOwn(participants, actor) ? participants[actor]?.group : null
  const working = Object.entries(groups).filter(([, group]) => !group.past && group.theme === theme)
  return working.length > 0 && working.every(([id, { presented }]) => !presented && id !== own)
}

/** Ends group work: the groups become past, and everyone sends in their own name again. */
export const endGroups = ({
  groups,
  participants,
}: Pick<Control, 'groups' | 'participants'>): Pick<
  Control,
  'groups' | 'participants' | 'grouping'
> => ({ groups: retired(groups), participants: inNoGroup(participants), grouping: 'none' })

/** Moves somebody to a group, or out of all; the leader of the group they left is nobody until named anew. */
export const moveToGroup = (
  control: Pick<Control, 'groups' | 'participants'>,
  participant: ActorId,
  group: string | null,
): Pick<Control, 'groups' | 'participants'> => {
  const isCurrent = group === null || currentGroups(control.groups).some(({ id }) => id === group)
  const known = Object.hasOwn(control.participants, participant)
  if (!isCurrent || !known || control.participants[participant]?.group === group) {
    return { groups: control.groups, participants: control.participants }
  }
  const led = Object.entries(control.groups).filter(([, { leader }]) => leader === participant)
  const leaderless = led.map(([id, each]) => [id, { ...each, leader: null }] as const)
  return {
    groups:
      led.length === 0 ? control.groups : { ...control.groups, ...Object.fromEntries(leaderless) },
    participants: withGroup(control.participants, participant, group),
  }
}

/** Names a group, or its leader, who must be one of its members; or says whether it has presented. */
export const changeGroup = (
  { groups, participants }: Pick<Control, 'groups' | 'participants'>,
  id: string,
  wanted: Partial<Pick<Group, 'name' | 'leader' | 'presented'>>,
): Groups => {
  const group = Object.hasOwn(groups, id) ? groups[id] : undefined
  if (group === undefined || group.past) return groups
  const after = { ...group, ...wanted }
  const isMember = after.leader === null || participants[after.leader]?.group === id
  const same =
    after.name === group.name &&
    after.leader === group.leader &&
    after.presented === group.presented
  if (!isMember || same) return groups
  return { ...groups, [id]: after }
}
