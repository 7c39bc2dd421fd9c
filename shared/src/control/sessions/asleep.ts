import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import { agendaSchema } from '../agenda/agenda.ts'
import { timerSchema } from '../agenda/timer.ts'

/** The room sleeps between two sessions. Times are ms of server time. */
export const asleepSchema = z.strictObject({
  since: z.int(),
  /** The session that was closed. */
  closed: idSchema,
  /** The session it is to be opened for; null: nobody has said. */
  next: z.nullable(idSchema),
  /** When that is to be, as far as is known. */
  opensAt: z.nullable(z.int()),
})

/** A session that was left, as it stood: opened again it goes on from there. */
export const heldSessionSchema = z.strictObject({
  agenda: agendaSchema,
  timer: timerSchema,
  closedAt: z.int(),
})
