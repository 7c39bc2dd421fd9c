import { idSchema } from '@firefelt/shared/board/ids.ts'
import { preparationSchema } from '@firefelt/shared/preparation/preparation.ts'
import { outdatedPreparationSchema } from '@firefelt/shared/protocol/http.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { InTurn } from '../inTurn.ts'
import { erasePreparation, readPreparation, writePreparation } from '../private/preparations.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'
import { ownerOf } from './credential.ts'

const params = z.object({ room: idSchema })

/**
 * What each prepares alone. There is no other way to it than its owner's own token: whoever facilitates and
 * prepares too does so as a participant, since facilitators share one token.
 */
export const preparationRoutes =
  ({ store, rooms, now }: Context, inTurn: InTurn): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/rooms/:room/preparation',
      { schema: { params, response: { 200: preparationSchema } } },
      async (request) => {
        const { room } = request.params
        return readPreparation(store, room, await ownerOf(request, store, room))
      },
    )

    app.put(
      '/rooms/:room/preparation',
      {
        schema: {
          params,
          body: preparationSchema,
          response: { 200: preparationSchema, 409: outdatedPreparationSchema },
        },
      },
      async (request, reply) => {
        const { room } = request.params
        const owner = await ownerOf(request, store, room)
        const { stored, preparation } = await inTurn(`${room}/${owner}`, () =>
          rooms.use(room, (live) => writePreparation(store, live, owner, request.body, now())),
        )
        if (stored) return preparation
        const problem = new Problem('outdated')
        return reply
          .status(409)
          .type('application/problem+json')
          .send({ ...problem.toJSON(), ...preparation })
      },
    )

    app.delete(
      '/rooms/:room/preparation',
      { schema: { params, response: { 204: z.void() } } },
      async (request, reply) => {
        const { room } = request.params
        const owner = await ownerOf(request, store, room)
        await inTurn(`${room}/${owner}`, () =>
          rooms.use(room, (live) => erasePreparation(store, live, owner)),
        )
        return reply.status(204).send()
      },
    )
  }
