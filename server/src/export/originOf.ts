import { facilitator } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { withAllKeys } from '@firefelt/shared/control/newControl.ts'
import { planSchema } from '@firefelt/shared/outcome/plan.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Origin } from './job.ts'

/** The name of the record that holds a plan of which nothing else is left. */
export const planRecord = 'plan'

/** What a room's plan is made of: what is on the disk, so nothing that is not. @throws Problem not-found */
export const originOf = async (
  store: Store,
  room: string,
): Promise<{ control: Control; origin: Origin }> => {
  const stored = await store.loadRoom(room)
  if (stored === undefined) throw new Problem('not-found')
  const control = withAllKeys(stored.control)
  const kept =
    control.planOnlyUntil === null
      ? undefined
      : await store.privateRecord(room, facilitator.id, planRecord)
  if (kept !== undefined) {
    return { control, origin: { kind: 'kept', plan: planSchema.parse(JSON.parse(kept)) } }
  }
  // No more of the record than the plan is made of goes to the other process.
  const { title, language, kit, endedAt, participants, groups } = control
  const source = { title, language, kit, endedAt, participants, groups }
  return { control, origin: { kind: 'room', source, updates: stored.updates } }
}
