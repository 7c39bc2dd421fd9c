import { emptyPreparation } from '@firefelt/shared/preparation/preparation.ts'
import { documented } from './documented.ts'
import type { Wish } from './server.ts'

type Documented = (typeof documented)[number]

/** What is asked of a room by those who have no token of it yet. */
const open = [
  'GET /api/rooms/{room}/door',
  'POST /api/rooms/{room}/participants',
  'POST /api/rooms/{room}/participants/resume',
] as const

/** A route that asks for a token of the room: each that is documented, but for the open ones. */
export type Guarded = Exclude<
  Extract<Documented, `${string}/{room}${string}`>,
  (typeof open)[number]
>

const isGuarded = (route: Documented): route is Guarded =>
  route.includes('/{room}') && !open.some((name) => name === route)

export const guarded = documented.filter(isGuarded)

/** The parts that people of a room play in it. */
export const parts = ['facilitator', 'participant', 'projector'] as const
export type Part = (typeof parts)[number]

interface Granted {
  /** Whose it is; whoever else is of the room is told so. */
  of: readonly Part[]
  body?: object
}

const facilitator = ['facilitator'] as const
const participant = ['participant'] as const

/** What would be granted of each, in a practice room in which a vote `v1` is open and whose plan has a link. */
export const granted: Record<Guarded, Granted> = {
  'DELETE /api/rooms/{room}/participants/me': { of: participant },
  'DELETE /api/rooms/{room}/plan/link': { of: facilitator },
  'DELETE /api/rooms/{room}/preparation': { of: participant },
  'GET /api/rooms/{room}': { of: parts },
  'GET /api/rooms/{room}/links': { of: facilitator },
  'GET /api/rooms/{room}/outcome.{format}': { of: facilitator },
  'GET /api/rooms/{room}/participants/me': { of: participant },
  'GET /api/rooms/{room}/plan': { of: facilitator },
  'GET /api/rooms/{room}/plan/link': { of: facilitator },
  'GET /api/rooms/{room}/preparation': { of: participant },
  'GET /api/rooms/{room}/sealed/{name}': { of: participant },
  'PATCH /api/rooms/{room}/participants/me': { of: participant, body: { name: 'Åse' } },
  'POST /api/rooms/{room}/commands': {
    of: facilitator,
    body: { id: 'c1', type: 'lock', locked: true },
  },
  'POST /api/rooms/{room}/letting-go': { of: facilitator, body: { keep: 'nothing' } },
  'PUT /api/rooms/{room}/plan/link': { of: facilitator },
  'PUT /api/rooms/{room}/preparation': { of: participant, body: emptyPreparation },
  'PUT /api/rooms/{room}/rehearsal': { of: facilitator },
  'PUT /api/rooms/{room}/sealed/{name}': { of: participant, body: { dots: { resultater: 1 } } },
}

/** The method and the address of a route at a room. */
export const asked = (route: Guarded, room: string) => {
  const [method = '', path = ''] = route.split(' ')
  const url = path.replace('{room}', room).replace('{name}', 'v1').replace('{format}', 'json')
  return { method: method as 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url }
}

export const wishFor = (route: Guarded, token: string | undefined): Wish => {
  const { body } = granted[route]
  return { token, ...(body && { body }) }
}
