import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { forgetFacilitated } from './facilitated.ts'
import { forgetKept } from './keptRoom.ts'
import { eraseLocalCopies } from './localCopy.ts'
import { keepRoleToken, roleToken } from './roleToken.ts'
import { forget, keysFrom } from './storage.ts'

/** Forgets somebody's part in a room: the board, what they did, what came too late. Not who they are in it. */
export const forgetPart = (room: string, actor: ActorId): Promise<void> => {
  forgetKept(room, actor)
  return eraseLocalCopies(
    (name) => name.startsWith(`firefelt/${room}/`) && name.endsWith(`/${actor}`),
  )
}

/**
 * Forgets a room altogether, whoever this browser was in it: it has been erased.
 * @param keeps `key`: its plan is still there, for who leads it
 */
export const forgetRoom = (room: string, keeps: 'key' | 'nothing' = 'nothing'): Promise<void> => {
  const key = keeps === 'key' ? roleToken(room, 'facilitator') : undefined
  if (key === undefined) forgetFacilitated(room)
  for (const name of keysFrom('firefelt.')) {
    if (name.split('/').includes(room)) forget(name)
  }
  if (key !== undefined) keepRoleToken(room, 'facilitator', key)
  return eraseLocalCopies((name) => name.startsWith(`firefelt/${room}/`))
}
