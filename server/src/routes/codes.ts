import { codeSchema, foundRoomSchema } from '@firefelt/shared/protocol/http.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'
import { perMinute } from './rateLimit.ts'

/** From the short code on the wall to the room. What is no code at all is answered like one that leads nowhere. */
export const codeRoutes =
  ({ store }: Context): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/codes/:code',
      {
        ...perMinute(120),
        schema: { params: z.object({ code: z.string() }), response: { 200: foundRoomSchema } },
      },
      async (request) => {
        const { data: code } = codeSchema.safeParse(request.params.code)
        const room = code === undefined ? undefined : await store.roomByCode(code)
        if (room === undefined) throw new Problem('not-found')
        return { room }
      },
    )
  }
