import { type Draft, draftSchema } from '@firefelt/shared/control/placing/draft.ts'
import { outdatedDraftSchema } from '@firefelt/shared/protocol/http.ts'
import type * as z from 'zod/mini'
import { at } from './api.ts'
import { ApiProblem, readProblem } from './apiProblem.ts'
import { ask } from './call.ts'

export interface DraftAnswer {
  draft: Draft
  /** False: the stored one is newer than what was sent, and is what is answered. */
  stored: boolean
}

/** How the hidden draft that one shapes, alone or with a group, is fetched and kept. Each throws an `ApiProblem`. */
export interface DraftApi {
  read(placing: string): Promise<Draft>
  write(placing: string, draft: Draft): Promise<DraftAnswer>
}

const read = async (response: Response, schema: z.ZodMiniType<Draft>): Promise<Draft> => {
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new ApiProblem('internal')
  const { version, placements, ready } = answer.data
  return { version, placements, ready }
}

export const draftApi = (room: string, token: string): DraftApi => {
  const path = (placing: string) => `${at(room)}/sealed/${encodeURIComponent(placing)}`
  return {
    read: async (placing) => {
      const response = await ask(path(placing), { token })
      if (!response.ok) throw await readProblem(response)
      return read(response, draftSchema)
    },
    write: async (placing, body) => {
      const response = await ask(path(placing), { token, body, method: 'PUT', keepalive: true })
      if (response.ok) return { draft: await read(response, draftSchema), stored: true }
      const problem = await readProblem(response.clone())
      if (problem.code !== 'outdated') throw problem
      return { draft: await read(response, outdatedDraftSchema), stored: false }
    },
  }
}
