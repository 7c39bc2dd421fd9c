import { idSchema } from '@firefelt/shared/board/ids.ts'
import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import * as z from 'zod/mini'
import { forgetRoleToken, keepRoleToken } from './roleToken.ts'
import { keepJson, keptJson } from './storage.ts'

const facilitatedSchema = z.object({
  room: idSchema,
  title: z.string(),
  code: z.string(),
  /** Ms of server time. */
  createdAt: z.number(),
  token: tokenSchema,
})
/** A room that this browser can facilitate. */
export type Facilitated = z.infer<typeof facilitatedSchema>

const key = 'firefelt.facilitated'

/** The newest room first. */
export const facilitatedRooms = (): Facilitated[] =>
  (keptJson(key, (json) => z.array(facilitatedSchema).parse(json)) ?? []).sort(
    (a, b) => b.createdAt - a.createdAt,
  )

/** Adds a room, or brings its title up to date. */
export const rememberFacilitated = (room: Facilitated): void => {
  keepRoleToken(room.room, 'facilitator', room.token)
  keepJson(key, [room, ...facilitatedRooms().filter((other) => other.room !== room.room)])
}

export const forgetFacilitated = (room: string): void => {
  forgetRoleToken(room, 'facilitator')
  keepJson(
    key,
    facilitatedRooms().filter((other) => other.room !== room),
  )
}
