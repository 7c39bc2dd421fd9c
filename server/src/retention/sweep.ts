import { withAllKeys } from '@firefelt/shared/control/newControl.ts'
import { oneDay, overdueAt } from '@firefelt/shared/control/plan/retention.ts'
import { eraseAll, eraseOverdue, type House } from '../control/lettingGo.ts'
import { Problem } from '../problem.ts'
import type { Timers } from '../relay/timers.ts'
import { type RoomAge, RoomCorrupt } from '../store/store.ts'

/** What became of all rooms that were looked at. */
export interface Swept {
  erased: number
  /** All but their plans, which may stay until after the follow-up. */
  keptPlans: number
  failed: number
}

interface Overdue {
  /** When the room was to be erased, in ms of server time. */
  since: number
  kind: 'plan' | 'room' | 'damaged'
}

/** Undefined while the room may stay. */
const overdue = async (
  { store, now }: House,
  { room, writtenAt }: RoomAge,
  keepDays: number,
): Promise<Overdue | undefined> => {
  const due = (since: number, kind: Overdue['kind']) =>
    since <= now() ? { since, kind } : undefined
  try {
    const stored = await store.controlOf(room)
    if (stored === undefined) return undefined
    const control = withAllKeys(stored)
    if (control.planOnlyUntil !== null) return due(control.planOnlyUntil, 'plan')
    return due(overdueAt(control, writtenAt), 'room')
  } catch (error) {
    if (!(error instanceof RoomCorrupt)) throw error
    return due(writtenAt + keepDays * oneDay, 'damaged')
  }
}

/** A plan that cannot be made is tried for so long, in ms; then it is no reason to keep the rest. */
const patience = 7 * oneDay

const erase = async (
  house: House,
  room: string,
  { since, kind }: Overdue,
): Promise<'all' | 'all-but-plan'> => {
  try {
    if (kind === 'room') return await eraseOverdue(house, room, since)
  } catch (error) {
    const hasNoPlan = error instanceof Problem && error.code === 'export-failed'
    if (!hasNoPlan || house.now() < since + patience) throw error
  }
  await eraseAll(house, room)
  return 'all'
}

/** Looks at every room, one after the other, and erases what has no more time. @param keepDays for rooms that cannot be read */
export const sweep = async (house: House, keepDays: number): Promise<Swept> => {
  const swept: Swept = { erased: 0, keptPlans: 0, failed: 0 }
  for (const age of await house.store.rooms()) {
    try {
      const found = await overdue(house, age, keepDays)
      if (found === undefined) continue
      if ((await erase(house, age.room, found)) === 'all') swept.erased++
      else swept.keptPlans++
    } catch {
      // Tried again the next day: one room that cannot be read must not keep the others.
      swept.failed++
    }
  }
  return swept
}

/** How long after a start the first look is taken, in ms: a server that starts has other things to do. */
const soon = 60_000

/** Sweeps soon after the start, and every day. Returns what stops it. */
export const startSweeping = (
  house: House,
  keepDays: number,
  timers: Timers,
  tell: (swept: Swept) => void,
): (() => void) => {
  let waiting = { cancel: () => {} }
  let stopped = false
  const wait = (ms: number) => {
    waiting = timers.after(ms, () => {
      sweep(house, keepDays)
        .then(tell, () => tell({ erased: 0, keptPlans: 0, failed: 1 }))
        .finally(() => {
          if (!stopped) wait(oneDay)
        })
    })
  }
  wait(soon)
  return () => {
    stopped = true
    waiting.cancel()
  }
}
