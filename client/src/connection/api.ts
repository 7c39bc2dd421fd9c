import type { Command } from '@firefelt/shared/control/commands.ts'
import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { type Kit, kitSchema } from '@firefelt/shared/kit/kit.ts'
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
  type KitSummary,
  kitSummarySchema,
  type Links,
  linksSchema,
  type ParticipantChange,
  type ServerInfo,
  serverInfoSchema,
} from '@firefelt/shared/protocol/http.ts'
import * as z from 'zod/mini'
import { ApiProblem, readProblem } from './apiProblem.ts'

const patience = 10_000

interface Call {
  token?: string
  /** Makes the call a POST, unless `method` says otherwise. */
  body?: object
  method?: 'PATCH'
}

const ask = async (path: string, { token, body, method }: Call): Promise<Response> => {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), patience)
  try {
    return await fetch(`/api/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: given.signal,
    })
  } catch {
    throw new ApiProblem('offline')
  } finally {
    clearTimeout(timer)
  }
}

const call = async <Answer>(
  path: string,
  schema: z.ZodMiniType<Answer>,
  options: Call = {},
): Promise<Answer> => {
  const response = await ask(path, options)
  if (!response.ok) throw await readProblem(response)
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new ApiProblem('internal')
  return answer.data
}

const at = (room: string): string => `rooms/${encodeURIComponent(room)}`

/** The server's HTTP side. Each throws an `ApiProblem` with a code that the screens translate. */
export const api = {
  /** @param room its kit by id, or whole */
  createRoom: (room: {
    kit: string | Kit
    title?: string
    language?: Language
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
  control: (room: string, token: string): Promise<Control> =>
    call(at(room), controlSchema, { token }),
  links: (room: string, token: string): Promise<Links> =>
    call(`${at(room)}/links`, linksSchema, { token }),
  /** The control version in which the command holds. */
  command: async (room: string, token: string, command: Command): Promise<number> =>
    (await call(`${at(room)}/commands`, commandDoneSchema, { token, body: command })).version,
  kits: (): Promise<KitSummary[]> => call('kits', z.array(kitSummarySchema)),
  kit: (id: string): Promise<Kit> => call(`kits/${encodeURIComponent(id)}`, kitSchema),
  serverInfo: (): Promise<ServerInfo> => call('server', serverInfoSchema),
}
