import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Act } from '@firefelt/shared/permissions/permissions.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import type { FastifyRequest } from 'fastify'
import { hashSecret } from '../control/secrets.ts'
import { Problem } from '../problem.ts'
import type { Credential, Store } from '../store/store.ts'

/** The token of an `Authorization: Bearer` header. */
export const bearer = (request: FastifyRequest): string | undefined => {
  const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  return tokenSchema.safeParse(token).data
}

/**
 * What to say of a room, or of a right to it, that there is not. A copy of what has been erased is to be dropped by
 * whoever has one, so that alone is told apart.
 */
const notThere = async (store: Store, room: string): Promise<'erased' | 'not-found'> =>
  (await store.erasedEpoch(room)) === undefined ? 'not-found' : 'erased'

/** Who asks. @throws Problem not-found: an unknown room and a foreign token answer alike */
export const credentialOf = async (
  request: FastifyRequest,
  store: Store,
  room: string,
): Promise<Credential> => {
  const token = bearer(request)
  const found = token === undefined ? undefined : await store.credential(room, hashSecret(token))
  if (found?.kind !== 'token') throw new Problem(await notThere(store, room))
  return found
}

/** The participant who asks for what is theirs alone. @throws Problem not-found, not-allowed */
export const ownerOf = async (
  request: FastifyRequest,
  store: Store,
  room: string,
): Promise<ActorId> => {
  const { role, actor } = await credentialOf(request, store, room)
  if (role !== 'participant') throw new Problem('not-allowed')
  return actor
}

/**
 * @param own whether the act is on what is the asker's own
 * @throws Problem not-allowed when the role may not do the act
 */
export const mustBeAllowed = ({ role }: Credential, act: Act, own = true): void => {
  const verdict = judge(role, act, own, { locked: false, phase: 'open' })
  if (verdict !== 'allowed') throw new Problem('not-allowed')
}
