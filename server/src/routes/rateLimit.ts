import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bearer } from './credential.ts'

/**
 * By token first, then by address: sixty phones in one room share an address. Loose enough for a whole
 * conference behind one, tight enough that a code cannot be guessed.
 */
export const limitRates = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    max: 1_200,
    timeWindow: '1 minute',
    keyGenerator: (request) => {
      const token = bearer(request)
      return token === undefined ? request.ip : createHash('sha256').update(token).digest('base64')
    },
  })
}

/**
 * A route's own limit, per address and minute. What such a route guards is asked for without a token, so one
 * that is shown must not count: whoever guesses codes could show a new one each time.
 */
export const perMinute = (max: number) => ({
  config: { rateLimit: { max, keyGenerator: ({ ip }: FastifyRequest) => ip } },
})
