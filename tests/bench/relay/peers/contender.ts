import type { Dialect, Person } from '../load/dialect.ts'
import type { Buckets } from '../measure/buckets.ts'

export interface Room {
  id: string
  people: readonly Person[]
}

/** A running server, and what a scenario needs to know of it. */
export interface Running {
  readonly pid: number
  readonly port: number
  readonly dialect: Dialect
  /** Makes rooms that these many people may enter. Nobody is in them yet. */
  openRooms(count: number, people: number): Promise<readonly Room[]>
  /** Ends it and starts it again with what it has stored, if it stores anything. */
  restart(): Promise<void>
  /** Rooms it holds in memory; undefined when it does not tell. */
  roomsHeld(): Promise<number | undefined>
  /** How long updates took it from receipt until all were told; undefined when it does not tell. */
  updateTimes(): Promise<Buckets | undefined>
  stop(): Promise<void>
}

export interface Start {
  /** Meet it as a stock y-websocket provider does, which differs for ours alone. */
  stock?: boolean
}

export const contenderNames = ['firefelt', '@y/websocket-server', 'Hocuspocus'] as const
export type ContenderName = (typeof contenderNames)[number]

export interface Contender {
  name: ContenderName
  start(how?: Start): Promise<Running>
}
