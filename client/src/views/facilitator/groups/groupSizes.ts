import { suggestedGroups } from '@firefelt/shared/control/groups.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'

/** Groups to begin with before anybody has come: enough for 12-20 people. */
const beforeAnybody = 4

export interface People {
  here: number
  /** Those of them who take part from elsewhere. */
  remote: number
}

/** How many groups to propose, 1-8, the remote participants' own counted in when they have one. */
export const proposedGroups = ({ here, remote }: People, remoteApart: boolean): number => {
  if (here === 0) return beforeAnybody
  if (!remoteApart) return suggestedGroups(here)
  return Math.min(limits.groups, suggestedGroups(here - remote) + 1)
}

/** The least number of groups that there can be. */
export const fewestGroups = (remoteApart: boolean): number => (remoteApart ? 2 : 1)

/** How many people come into each group that is dealt out, the remote participants' own left out. */
export const sizesOf = (
  { here, remote }: People,
  groups: number,
  remoteApart: boolean,
): { people: number; least: number; most: number } => {
  const people = remoteApart ? here - remote : here
  const share = people / (remoteApart ? groups - 1 : groups)
  return { people, least: Math.floor(share), most: Math.ceil(share) }
}
