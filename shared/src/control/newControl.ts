import type { Kit } from '../kit/kit.ts'
import type { Language } from '../kit/language.ts'
import type { Control } from './control.ts'

export interface NewRoom {
  room: string
  epoch: number
  code: string
  kit: Kit
  title: string
  language: Language
}

/** The control record of a room that was just made. @param now ms of server time */
export const newControl = (room: NewRoom, now: number): Control => ({
  ...room,
  version: 1,
  createdAt: now,
  phase: 'open',
  endedAt: null,
  locked: false,
  openTheme: null,
  participants: {},
  grouping: 'none',
  groups: {},
})
