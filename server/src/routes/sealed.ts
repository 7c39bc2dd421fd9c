import { idSchema } from '@firefelt/shared/board/ids.ts'
import { ballotSchema } from '@firefelt/shared/control/vote/vote.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { InTurn } from '../private/inTurn.ts'
import { putBallot, readBallot } from '../private/votes.ts'
import type { Context } from './context.ts'
import { ownerOf } from './credential.ts'

const params = z.object({ room: idSchema, name: idSchema })

/**
 * What each puts down without others seeing it, under the name that the control record gives it: dots in a vote.
 * Only its owner can read it back, and when the vote is closed nobody.
 */
export const sealedRoutes =
  ({ store, rooms }: Context, inTurn: InTurn): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/rooms/:room/sealed/:name',
      { schema: { params, response: { 200: ballotSchema } } },
      async (request) => {
        const { room, name } = request.params
        const owner = await ownerOf(request, store, room)
        return rooms.use(room, (live) => readBallot(store, live, owner, name))
      },
    )

    app.put(
      '/rooms/:room/sealed/:name',
      { schema: { params, body: ballotSchema, response: { 200: ballotSchema } } },
      async (request) => {
        const { room, name } = request.params
        const owner = await ownerOf(request, store, room)
        await inTurn(room, () =>
          rooms.use(room, (live) => putBallot(store, live, owner, name, request.body)),
        )
        return request.body
      },
    )
  }
