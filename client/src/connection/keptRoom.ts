import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import * as z from 'zod/mini'
import { forget, keepJson, keptJson } from './storage.ts'

/** What of a room, beside the board itself, is kept for a reload without a network. */
const controlKey = (room: string, actor: ActorId): string => `firefelt.control/${room}/${actor}`

export const keptControl = (room: string, actor: ActorId): Control | undefined =>
  keptJson(controlKey(room, actor), (json) => controlSchema.parse(json))

export const keepControl = (actor: ActorId, control: Control): void =>
  keepJson(controlKey(control.room, actor), control)

export const forgetControl = (room: string, actor: ActorId): void => forget(controlKey(room, actor))

const unsavedSchema = z.object({
  acts: z.int().check(z.gte(0), z.lte(100_000)),
  /** Post-its whose reason holds unsaved writing. */
  reasons: z.array(idSchema),
})
/** What this browser did and has not seen stored. */
export type Unsaved = z.infer<typeof unsavedSchema>

const unsavedKey = (copy: string): string => `firefelt.unsaved/${copy}`

/** @param copy the local copy's name */
export const keptUnsaved = (copy: string): Unsaved =>
  keptJson(unsavedKey(copy), (json) => unsavedSchema.parse(json)) ?? { acts: 0, reasons: [] }

export const keepUnsaved = (copy: string, unsaved: Unsaved): void => {
  if (unsaved.acts === 0) forget(unsavedKey(copy))
  else keepJson(unsavedKey(copy), unsaved)
}
