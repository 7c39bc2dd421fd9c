import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { forgetFacilitated } from './facilitated.ts'
import { forgetKept } from './keptRoom.ts'
import { eraseLocalCopies } from './localCopy.ts'
import { forget, keysFrom } from './storage.ts'

/** Forgets somebody's part in a room: the board, what they did, what came too late. Not who they are in it. */
export const forgetPart = (room: string, actor: ActorId): Promise<void> => {
  forgetKept(room, actor)
  return eraseLocalCopies(
    (name) => name.startsWith(`firefelt/${room}/`) && name.endsWith(`/${actor}`),
  )
}

/** Forgets a room altogether, whoever this browser was in it: it has been erased. */
export const forgetRoom = (room: string): Promise<void> => {
  forgetFacilitated(room)
  for (const key of keysFrom('firefelt.')) {
    if (key.split('/').includes(room)) forget(key)
  }
  return eraseLocalCopies((name) => name.startsWith(`firefelt/${room}/`))
}
