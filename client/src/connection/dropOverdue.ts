import { idSchema } from '@firefelt/shared/board/ids.ts'
import { erasedAt } from '@firefelt/shared/control/plan/retention.ts'
import * as z from 'zod/mini'
import { forgetRoom } from './forgetRoom.ts'
import { keptJson, keysFrom } from './storage.ts'

const keptSchema = z.object({
  room: idSchema,
  phase: z.enum(['open', 'ended']),
  endedAt: z.nullable(z.int()),
  keepDays: z.int(),
})

/**
 * Erases what this browser keeps of rooms whose days are over, without asking anybody: the server has erased them too.
 * Of a plan that stays longer its facilitator keeps the key. @param now ms of server time @param opened a room that is
 * being opened, of which the server is about to tell
 */
export const dropOverdue = (now: number, opened?: string): void => {
  const controls = keysFrom('firefelt.control/').flatMap(
    (key) => keptJson(key, (json) => keptSchema.parse(json)) ?? [],
  )
  const over = controls.filter(
    (control) => control.room !== opened && (erasedAt(control) ?? Infinity) <= now,
  )
  for (const room of new Set(over.map((control) => control.room))) void forgetRoom(room, 'key')
}
