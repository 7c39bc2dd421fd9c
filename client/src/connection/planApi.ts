import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import type { Mine } from '@firefelt/shared/protocol/mine.ts'
import type { PlanDesk } from '@firefelt/shared/protocol/planHttp.ts'
import * as z from 'zod/mini'
import { at } from './api.ts'
import { readProblem } from './apiProblem.ts'
import { ask, call } from './call.ts'

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The server held these to their schemas as it made them: here only their form is asked for, as of a carried kit. */
const planSchema = z.custom<Plan>((value) => isGroup(value) && 'themes' in value)
const deskSchema = z.custom<PlanDesk>((value) => isGroup(value) && 'settings' in value)
const mineSchema = z.custom<Mine>((value) => isGroup(value) && 'preparation' in value)
const linkSchema = z.strictObject({ link: z.string() })

/** Making a large file takes longer than other answers, in ms. */
const filePatience = 90_000

const done = async (answer: Promise<Response>): Promise<void> => {
  const response = await answer
  if (!response.ok) throw await readProblem(response)
}

/** The plan of a room, and what each wrote in it. Each throws an `ApiProblem`. */
export const planApi = {
  desk: (room: string, token: string): Promise<PlanDesk> =>
    call(`${at(room)}/plan`, deskSchema, { token, patience: filePatience }),
  /** The plan as it was published. */
  read: (room: string, token: string): Promise<Plan> =>
    call(`${at(room)}/outcome.json`, planSchema, { token, patience: filePatience }),
  publish: async (room: string, token: string): Promise<string> =>
    (await call(`${at(room)}/plan/link`, linkSchema, { token, method: 'PUT' })).link,
  takeBack: (room: string, token: string): Promise<void> =>
    done(ask(`${at(room)}/plan/link`, { token, method: 'DELETE' })),
  /** @param keep what is to stay of the room */
  letGo: (room: string, token: string, keep: 'plan' | 'nothing'): Promise<void> =>
    done(ask(`${at(room)}/letting-go`, { token, body: { keep }, patience: filePatience })),
  /** The outcome as a file, with the name that the server gives it. */
  file: async (
    room: string,
    token: string,
    format: string,
  ): Promise<{ name: string; file: Blob }> => {
    const path = `${at(room)}/outcome.${format}`
    const response = await ask(path, { token, patience: filePatience })
    if (!response.ok) throw await readProblem(response)
    const [, named] =
      /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
    const name = named === undefined ? `firefelt.${format}` : decodeURIComponent(named)
    return { name, file: await response.blob() }
  },
  mine: (room: string, token: string): Promise<Mine> =>
    call(`${at(room)}/participants/me`, mineSchema, { token }),
  eraseMine: (room: string, token: string): Promise<void> =>
    done(ask(`${at(room)}/participants/me`, { token, method: 'DELETE' })),
}
