import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { emptyPreparation, preparationSchema } from '@firefelt/shared/preparation/preparation.ts'
import * as z from 'zod/mini'
import { forget, keepJson, keptJson, keysFrom } from './storage.ts'

const keptSchema = z.object({
  /** What the server was last known to have. */
  stored: preparationSchema,
  /** What this browser has: the same, and what was tapped and written since. */
  mine: preparationSchema,
})
/** A preparation as this browser keeps it. */
export type KeptPreparation = z.infer<typeof keptSchema>

export interface PreparationOwner {
  room: string
  epoch: number
  participant: ActorId
}

export const preparationKey = ({ room, epoch, participant }: PreparationOwner): string =>
  `firefelt.preparation/${room}/${epoch}/${participant}`

export const keptPreparation = (owner: PreparationOwner): KeptPreparation =>
  keptJson(preparationKey(owner), (json) => keptSchema.parse(json)) ?? {
    stored: emptyPreparation,
    mine: emptyPreparation,
  }

export const keepPreparation = (owner: PreparationOwner, preparation: KeptPreparation): void =>
  keepJson(preparationKey(owner), preparation)

/** Takes somebody's preparation for a room off this browser; the server keeps what it has. */
export const forgetPreparation = (room: string, participant: ActorId): void => {
  const keys = keysFrom(`firefelt.preparation/${room}/`)
  for (const key of keys.filter((one) => one.endsWith(`/${participant}`))) forget(key)
}
