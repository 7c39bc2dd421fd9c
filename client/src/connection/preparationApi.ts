import { type Preparation, preparationSchema } from '@firefelt/shared/preparation/preparation.ts'
import { outdatedPreparationSchema } from '@firefelt/shared/protocol/http.ts'
import type * as z from 'zod/mini'
import { at } from './api.ts'
import { ApiProblem, readProblem } from './apiProblem.ts'
import { ask } from './call.ts'

export interface PreparationAnswer {
  preparation: Preparation
  /** False: the stored one is newer than what was sent, and is what is answered. */
  stored: boolean
  /** The second that the server's clock showed, in ms; undefined when the answer does not tell. */
  now: number | undefined
}

/** How one's own preparation is fetched, kept and erased. Each throws an `ApiProblem`. */
export interface PreparationApi {
  read(): Promise<PreparationAnswer>
  write(preparation: Preparation): Promise<PreparationAnswer>
  erase(): Promise<void>
}

const serverNow = (response: Response): number | undefined => {
  const time = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(time) ? undefined : time
}

const read = async (
  response: Response,
  schema: z.ZodMiniType<Preparation>,
): Promise<PreparationAnswer> => {
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new ApiProblem('internal')
  const { version, marks, picks, notes } = answer.data
  const preparation = { version, marks, picks, notes }
  return { preparation, stored: response.ok, now: serverNow(response) }
}

export const preparationApi = (room: string, token: string): PreparationApi => {
  const path = `${at(room)}/preparation`
  return {
    read: async () => {
      const response = await ask(path, { token })
      if (!response.ok) throw await readProblem(response)
      return read(response, preparationSchema)
    },
    write: async (body) => {
      const response = await ask(path, { token, body, method: 'PUT', keepalive: true })
      if (response.ok) return read(response, preparationSchema)
      const problem = await readProblem(response.clone())
      if (problem.code === 'outdated') return read(response, outdatedPreparationSchema)
      throw problem
    },
    erase: async () => {
      const response = await ask(path, { token, method: 'DELETE' })
      if (!response.ok) throw await readProblem(response)
    },
  }
}
