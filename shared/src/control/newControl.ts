import type { Kit } from '../kit/kit.ts'
import type { Language } from '../kit/language.ts'
import type { Agenda } from './agenda/agenda.ts'
import { agendaOf } from './agenda/newAgenda.ts'
import { unstarted } from './agenda/timer.ts'
import type { Control } from './control.ts'
import { noWork } from './groups.ts'
import { newPlan } from './plan/plan.ts'

export interface NewRoom {
  room: string
  epoch: number
  code: string
  kit: Kit
  title: string
  language: Language
  /** Days until everything is erased after the meeting; 30 unless said. */
  keepDays?: number
  practice?: boolean
}

const firstAgenda = ({ sessions: [first] }: Kit): Agenda =>
  first === undefined ? { session: 'none', steps: [] } : agendaOf(first)

/** What a record has of what came with the meeting's course, before anything has happened. */
const beforeMeeting = (kit: Kit) => ({
  practice: false,
  openField: null,
  asleep: null,
  held: {},
  checked: [],
  placing: null,
  prepared: 0,
  agenda: firstAgenda(kit),
  timer: unstarted,
  round: null,
  vote: null,
  plan: newPlan,
  keepDays: 30,
  planOnlyUntil: null,
})

/** Groups that were made before groups had a theme of their own. */
const withWork = (groups: Control['groups']): Control['groups'] =>
  Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, { ...noWork, ...group }]))

/** The record of a room that was stored by a version that knew fewer keys: what is missing is as in a new room. */
export const withAllKeys = (stored: Control): Control => ({
  ...beforeMeeting(stored.kit),
  ...stored,
  groups: withWork(stored.groups),
})

/** The control record of a room that was just made. @param now ms of server time */
export const newControl = (room: NewRoom, now: number): Control => ({
  version: 1,
  createdAt: now,
  phase: 'open',
  endedAt: null,
  locked: false,
  openTheme: null,
  participants: {},
  grouping: 'none',
  groups: {},
  ...beforeMeeting(room.kit),
  ...room,
})
