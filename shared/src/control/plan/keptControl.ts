import type { Control } from '../control.ts'
import { newControl } from '../newControl.ts'

/**
 * The record of a room of which only the plan is left: as of a new one that has ended, with nobody in it. Its epoch
 * is a later one, so that every copy of what was is dropped where it is met.
 * @param until when the plan is erased too, in ms of server time @param now ms of server time
 */
export const keptControl = (control: Control, until: number, now: number): Control => {
  const { room, code, kit, title, language, keepDays, createdAt, endedAt, plan } = control
  const epoch = control.epoch + 1
  return {
    ...newControl({ room, code, kit, title, language, keepDays, epoch }, createdAt),
    version: control.version + 1,
    phase: 'ended',
    endedAt: endedAt ?? now,
    plan,
    planOnlyUntil: until,
  }
}
