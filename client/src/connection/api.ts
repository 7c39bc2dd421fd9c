import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import {
  type CreatedRoom,
  commandDoneSchema,
  createdRoomSchema,
  type Door,
  doorSchema,
  foundRoomSchema,
  type Joined,
  joinedSchema,
  type Links,
  linksSchema,
  type ParticipantChange,
  type ServerInfo,
  serverInfoSchema,
} from '@firefelt/shared/protocol/http.ts'
import { call } from './call.ts'

/** The path of a room. */
export const at = (room: string): string => `rooms/${encodeURIComponent(room)}`

/** The server's HTTP side. Each throws an `ApiProblem` with a code that the screens translate. */
export const api = {
  /** @param room its kit by id, or whole */
  createRoom: (room: {
    kit: string | Kit
    title?: string
    language?: Language
    practice?: boolean
  }): Promise<CreatedRoom> => call('rooms', createdRoomSchema, { body: room }),
  /** @param code as typed; case, spaces and hyphens do not matter */
  roomByCode: async (code: string): Promise<string> =>
    (await call(`codes/${encodeURIComponent(code)}`, foundRoomSchema)).room,
  door: (room: string): Promise<Door> => call(`${at(room)}/door`, doorSchema),
  join: (room: string, participant: { name: string; remote?: boolean }): Promise<Joined> =>
    call(`${at(room)}/participants`, joinedSchema, { body: participant }),
  /** Goes on as a participant that joined on another device. */
  resume: (room: string, back: { personalCode: string }): Promise<Joined> =>
    call(`${at(room)}/participants/resume`, joinedSchema, { body: back }),
  /** What a participant changes of themselves; the control version in which it holds. */
  changeSelf: async (room: string, token: string, change: ParticipantChange): Promise<number> =>
    (
      await call(`${at(room)}/participants/me`, commandDoneSchema, {
        token,
        body: change,
        method: 'PATCH',
      })
    ).version,
  links: (room: string, token: string): Promise<Links> =>
    call(`${at(room)}/links`, linksSchema, { token }),
  /** The control version in which the command holds. */
  command: async (room: string, token: string, command: Command): Promise<number> =>
    (await call(`${at(room)}/commands`, commandDoneSchema, { token, body: command })).version,
  serverInfo: (): Promise<ServerInfo> => call('server', serverInfoSchema),
}
