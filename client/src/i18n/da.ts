import { common } from './da/common.ts'
import { groups } from './da/groups.ts'
import { list } from './da/list.ts'
import { map } from './da/map.ts'
import { meeting } from './da/meeting.ts'
import { participant } from './da/participant.ts'
import { wording } from './da/wording.ts'

export const da = {
  common,
  participant,
  groups,
  list,
  map,
  meeting,
  wording,
}
