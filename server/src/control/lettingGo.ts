import { facilitator } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { keptControl } from '@firefelt/shared/control/plan/keptControl.ts'
import { newPlan, planParts } from '@firefelt/shared/control/plan/plan.ts'
import { erasedAt, oneDay, planErasedAt } from '@firefelt/shared/control/plan/retention.ts'
import { keptPlan } from '@firefelt/shared/outcome/chosenPlan.ts'
import { type Plan, planSchema } from '@firefelt/shared/outcome/plan.ts'
import type { Exporter } from '../export/exporter.ts'
import { originOf, planRecord } from '../export/originOf.ts'
import { Problem } from '../problem.ts'
import type { Rooms } from '../relay/rooms.ts'
import type { Store } from '../store/store.ts'

export interface House {
  store: Store
  rooms: Rooms
  exporter: Exporter
  /** ms of server time */
  now(): number
}

/** A room's plan with all of its parts, whatever is chosen of it. @throws Problem */
export const wholePlan = async (
  house: House,
  room: string,
): Promise<{ control: Control; plan: Plan }> => {
  const { control, origin } = await originOf(house.store, room)
  const settings = { ...newPlan, parts: [...planParts] }
  const bytes = await house.exporter.make({
    format: 'json',
    room,
    origin,
    settings,
    now: house.now(),
  })
  return { control, plan: planSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) }
}

/** What is left is what was chosen: of what nobody was to read, nothing is kept. */
const replaceByPlan = async (
  { store, now }: House,
  room: string,
  { control, plan }: { control: Control; plan: Plan },
): Promise<void> => {
  if (control.planOnlyUntil !== null) return
  const stored = await store.loadRoom(room)
  if (stored === undefined) throw new Problem('not-found')
  const lastDay = erasedAt(control) ?? now() + control.keepDays * oneDay
  await store.replaceRoom(room, {
    control: keptControl(control, planErasedAt(lastDay, plan.followUp), now()),
    credentials: stored.credentials.filter(({ role }) => role !== 'participant'),
    private: [
      {
        owner: facilitator.id,
        name: planRecord,
        body: JSON.stringify(keptPlan(plan, control.plan.parts)),
      },
    ],
  })
}

/**
 * Erases at once all of a room but its plan: preparations, sealed records, single post-its, history, who took part.
 * Doing it twice is doing it once. @throws Problem not-found, export-failed, busy: then nothing has been erased
 */
export const keepOnlyPlan = (house: House, room: string): Promise<void> =>
  house.rooms.letGo(room, async () => replaceByPlan(house, room, await wholePlan(house, room)))

/** Erases all of a room; what stays is a tombstone. */
export const eraseAll = ({ store, rooms }: House, room: string): Promise<void> =>
  rooms.letGo(room, () => store.eraseRoom(room))

/** Erases what a room has no more time for: all of it, or all but a plan whose follow-up is still to come. */
export const eraseOverdue = (
  house: House,
  room: string,
  lastDay: number,
): Promise<'all' | 'all-but-plan'> =>
  house.rooms.letGo(room, async () => {
    const whole = await wholePlan(house, room)
    if (planErasedAt(lastDay, whole.plan.followUp) <= house.now()) {
      await house.store.eraseRoom(room)
      return 'all'
    }
    await replaceByPlan(house, room, whole)
    return 'all-but-plan'
  })
