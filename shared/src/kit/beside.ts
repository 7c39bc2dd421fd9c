import * as z from 'zod/mini'
import { text } from './localized.ts'

/** The lists that may stand beside the map, for themes that do not lie on it. */
export const besideIds = ['escalation', 'parkingLot'] as const

export const besideIdSchema = z.enum(besideIds)

export type BesideId = z.infer<typeof besideIdSchema>

export const besideSchema = z.strictObject({
  id: besideIdSchema,
  name: text(24),
  help: text(220),
})

export type Beside = z.infer<typeof besideSchema>

/** What can become of a theme when the group has chosen: every theme gets one of these. */
export const fateIds = ['focus', 'later', ...besideIds, 'dropped'] as const

export const fateSchema = z.strictObject({
  id: z.enum(fateIds),
  name: text(32),
  help: text(220),
})

export type Fate = z.infer<typeof fateSchema>
