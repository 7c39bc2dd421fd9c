import { type Actor, type ActorId, actorOf } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Credential, Store, StoredRoom } from '../../store/store.ts'
import { type Briefly, briefly } from '../briefly.ts'
import { type ClientIds, createClientIds } from '../guard/clientIds.ts'
import { createLive, type Live } from '../live/live.ts'
import type { Session } from '../session.ts'
import type { Timers } from '../timers.ts'
import { WriteRate } from '../writeRate.ts'
import { createLogLength, type LogLength, type LongLog } from './logLength.ts'
import { RoomDocument } from './roomDocument.ts'
import { wholeControlFrame } from './wholeControl.ts'

/** All that a room has in memory. What is done with it is done by functions that take it first. */
export interface RoomState {
  readonly id: string
  readonly store: Store
  readonly timers: Timers
  /** While no batch is at work, the document is what is on disk. */
  readonly board: RoomDocument
  readonly clientIds: ClientIds
  readonly log: LogLength
  /** As everyone was last told, and as it is on disk. */
  control: Control
  /** All of it, for those who come. */
  readonly wholeControl: Briefly<readonly Buffer[]>
  /** Who is connected. */
  readonly sessions: Set<Session>
  readonly live: Live
  /** Who shows a token with this hash. */
  readonly bearers: Map<string, Actor>
  /** Of everyone who has come since the room was read. */
  readonly writeRates: Map<ActorId, WriteRate>
}

/** From now on it is known who shows this token. */
export const know = (
  { bearers }: Pick<RoomState, 'bearers'>,
  { hash, kind, role, actor }: Credential,
): void => {
  // Personal codes are shown once in a meeting, if at all: the store is asked about them.
  if (kind === 'token') bearers.set(hash, actorOf(role, actor))
}

/** Facilitators, and projectors, who write in a meeting at the same time, at the most. */
const mostSharing = 8

/** What somebody may still ask and write here. */
export const writeRateOf = (
  { writeRates }: Pick<RoomState, 'writeRates'>,
  { id, role }: Actor,
): WriteRate => {
  const rate = writeRates.get(id) ?? new WriteRate(role === 'participant' ? 1 : mostSharing)
  writeRates.set(id, rate)
  return rate
}

export const createRoomState = async (
  id: string,
  stored: StoredRoom,
  {
    store,
    timers,
    longLog,
  }: Pick<RoomState, 'store' | 'timers'> & { longLog?: LongLog | undefined },
): Promise<RoomState> => {
  const board = await RoomDocument.from(stored.updates, timers)
  const sessions = new Set<Session>()
  const clientIds = createClientIds(board.doc)
  const room: RoomState = {
    id,
    store,
    timers,
    board,
    clientIds,
    log: createLogLength(stored, longLog),
    control: stored.control,
    wholeControl: briefly(timers, () => wholeControlFrame(room.control)),
    sessions,
    live: createLive(sessions, () => room.control, timers, clientIds),
    bearers: new Map(),
    writeRates: new Map(),
  }
  for (const credential of stored.credentials) know(room, credential)
  return room
}
