import type * as z from 'zod/mini'
import { ApiProblem, readProblem } from './apiProblem.ts'
import { takeAhead } from './askedAhead.ts'

/** How long an answer is waited for unless said, in ms. */
const usualPatience = 10_000

interface Call {
  token?: string
  /** Makes the call a POST, unless `method` says otherwise. */
  body?: object
  method?: 'PATCH' | 'PUT' | 'DELETE'
  /** It may outlive the page; for small bodies only. */
  keepalive?: boolean
  /** How long the answer is waited for, in ms. */
  patience?: number
}

/** What the server has erased goes here too, whichever page it was that asked. */
const dropErased = async (path: string, response: Response): Promise<void> => {
  const [, room] = /^rooms\/([^/]+)/.exec(path) ?? []
  // Somebody on the way may answer 410 too: that is no reason to lose what was written.
  const { code } = await readProblem(response)
  if (room !== undefined && code === 'erased')
    await (await import('./forgetRoom.ts')).forgetRoom(room, 'key')
}

const whenGivenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

const asked = async (
  path: string,
  { token, body, method, keepalive = false, patience = usualPatience }: Call,
): Promise<Response> => {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), patience)
  try {
    const ahead = takeAhead(path)
    if (ahead !== undefined) return await Promise.race([ahead, whenGivenUp(given.signal)])
    return await fetch(`/api/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      keepalive,
      signal: given.signal,
    })
  } catch {
    throw new ApiProblem('offline')
  } finally {
    clearTimeout(timer)
  }
}

/** Asks the server; whatever it answers is the answer. @throws ApiProblem offline */
export const ask = async (path: string, call: Call): Promise<Response> => {
  const response = await asked(path, call)
  if (response.status === 410) dropErased(path, response.clone()).catch(() => undefined)
  return response
}

/** Asks the server. @throws ApiProblem with a code that the screens translate */
export const call = async <Answer>(
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
