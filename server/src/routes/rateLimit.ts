import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { networkOfAddress } from '../relay/door/networkOf.ts'
import { bearer } from './credential.ts'

/** Two hundred people behind one address ask no more; whoever shows another token each time is held to it. */
const mostOfAnAddress = 6_000

/**
 * By token first, then by address: sixty phones in one room share an address. Loose enough for a whole
 * conference behind one, tight enough that a code cannot be guessed. A token is not looked up for this, so an
 * address has a bound of its own.
 */
export const limitRates = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    max: 1_200,
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const token = bearer(request)
      return token === undefined
        ? networkOfAddress(request.ip)
        : createHash('sha256').update(token).digest('base64')
    },
  })
  const ofAddress = app.createRateLimit({
    max: mostOfAnAddress,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => `address ${networkOfAddress(ip)}`,
  })
  app.addHook('onRequest', async (request) => {
    const asked = await ofAddress(request)
    if (!asked.isAllowed && asked.isExceeded) throw new Problem('too-many-requests')
  })
}

/**
 * A route's own limit, per address and minute. What such a route guards is asked for without a token, so one
 * that is shown must not count: whoever guesses codes could show a new one each time.
 */
export const perMinute = (max: number) => ({
  config: { rateLimit: { max, keyGenerator: ({ ip }: FastifyRequest) => networkOfAddress(ip) } },
})
