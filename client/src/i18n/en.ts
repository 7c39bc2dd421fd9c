import { common } from './en/common.ts'
import { groups } from './en/groups.ts'
import { list } from './en/list.ts'
import { map } from './en/map.ts'
import { meeting } from './en/meeting.ts'
import { participant } from './en/participant.ts'
import { wording } from './en/wording.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  common,
  participant,
  groups,
  list,
  map,
  meeting,
  wording,
}
