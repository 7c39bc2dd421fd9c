import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { forget, keepJson, keptJson, keysFrom } from './storage.ts'

const prefix = (room: string, actor: ActorId): string => `firefelt.draft/${room}/${actor}/`

/** What somebody has begun in a room and not sent. `read` throws on what is not its kind. */
export const keptDraft = <Value>(
  room: string,
  actor: ActorId,
  name: string,
  read: (json: unknown) => Value,
): Value | undefined => keptJson(prefix(room, actor) + name, read)

/** Keeps it on this device; undefined: it was sent, or let go of. */
export const keepDraft = (room: string, actor: ActorId, name: string, value: unknown): void => {
  const key = prefix(room, actor) + name
  if (value === undefined) forget(key)
  else keepJson(key, value)
}

export const forgetDrafts = (room: string, actor: ActorId): void => {
  for (const key of keysFrom(prefix(room, actor))) forget(key)
}
