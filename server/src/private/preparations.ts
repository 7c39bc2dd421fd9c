import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import {
  emptyPreparation,
  heldToTime,
  type Preparation,
  preparationSchema,
} from '@firefelt/shared/preparation/preparation.ts'
import { isReady } from '@firefelt/shared/preparation/ready.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { PrivateRecord, Store } from '../store/store.ts'

const name = 'preparation'

/** The preparation among somebody's own records; empty when there is none. */
export const readPreparationBody = (records: readonly PrivateRecord[]): Preparation => {
  const body = records.find((record) => record.name === name)?.body
  return typeof body === 'string' ? preparationSchema.parse(JSON.parse(body)) : emptyPreparation
}

/** What somebody has prepared; empty when nothing yet. */
export const readPreparation = async (
  store: Store,
  room: string,
  owner: ActorId,
): Promise<Preparation> => {
  const body = await store.privateRecord(room, owner, name)
  return body === undefined ? emptyPreparation : preparationSchema.parse(JSON.parse(body))
}

/** Whether anybody has begun to prepare; not who. */
export const somebodyPrepares = async (
  store: Store,
  { id, control }: Pick<LiveRoom, 'id' | 'control'>,
): Promise<boolean> => {
  if (control.kit.preparation === undefined) return false
  return control.prepared > 0 || (await store.privateRecords(id, name)).length > 0
}

/** One more, or one less, has prepared: all that others learn. */
export const counted = (control: Control, before: Preparation, after: Preparation): Control => {
  const change = Number(isReady(control.kit, after)) - Number(isReady(control.kit, before))
  if (change === 0) return control
  const prepared = Math.max(0, control.prepared + change)
  return { ...control, prepared, version: control.version + 1 }
}

/**
 * Stores a preparation over the version that it rests on. To be called one after the other for one owner.
 * @param now ms of server time
 * @returns what is stored now: what was sent, or what was stored meanwhile when it rests on an older version
 * @throws Problem room-ended
 */
export const writePreparation = async (
  store: Store,
  live: LiveRoom,
  owner: ActorId,
  sent: Preparation,
  now: number,
): Promise<{ stored: boolean; preparation: Preparation }> => {
  const before = await readPreparation(store, live.id, owner)
  if (sent.version !== before.version) return { stored: false, preparation: before }
  const preparation = { ...heldToTime(sent, now), version: before.version + 1 }
  await live.change(
    (control) => {
      if (control.phase === 'ended') throw new Problem('room-ended')
      return counted(control, before, preparation)
    },
    { private: [{ owner, name, body: JSON.stringify(preparation) }] },
  )
  return { stored: true, preparation }
}

/** Erases a preparation, so that no byte of it stays. To be called one after the other for one owner. */
export const erasePreparation = async (
  store: Store,
  live: LiveRoom,
  owner: ActorId,
): Promise<void> => {
  const before = await readPreparation(store, live.id, owner)
  await live.change((control) => counted(control, before, emptyPreparation), {
    private: [{ owner, name, body: null }],
  })
}
