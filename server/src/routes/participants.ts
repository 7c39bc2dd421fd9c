import { idSchema } from '@firefelt/shared/board/ids.ts'
import {
  commandDoneSchema,
  joinedSchema,
  newParticipantSchema,
  participantChangeSchema,
  resumeSchema,
} from '@firefelt/shared/protocol/http.ts'
import { mineSchema } from '@firefelt/shared/protocol/mine.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { changeSelf, join, resume } from '../control/join.ts'
import type { InTurn } from '../inTurn.ts'
import { eraseMine, mineOf } from '../private/mine.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'
import { credentialOf, ownerOf } from './credential.ts'
import { perMinute } from './rateLimit.ts'

const params = z.object({ room: idSchema })

/** The whole board is gone through for it: nobody needs that more often in a minute. */
const rarely = { config: { rateLimit: { max: 20 } } }

/** Joining a room, and coming back to it on another device. */
export const participantRoutes =
  ({ store, rooms }: Context, inTurn: InTurn): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/rooms/:room/participants',
      {
        ...perMinute(240),
        schema: { params, body: newParticipantSchema, response: { 201: joinedSchema } },
      },
      async ({ params: { room }, body }, reply) => {
        const joined = await rooms.use(room, (live) => join(live, body))
        reply.status(201)
        return joined
      },
    )

    app.post(
      '/rooms/:room/participants/resume',
      { ...perMinute(20), schema: { params, body: resumeSchema, response: { 200: joinedSchema } } },
      async ({ params: { room }, body }) =>
        rooms.use(room, (live) => resume(store, live, body.personalCode)),
    )

    app.patch(
      '/rooms/:room/participants/me',
      { schema: { params, body: participantChangeSchema, response: { 200: commandDoneSchema } } },
      async (request) => {
        const { room } = request.params
        const { role, actor } = await credentialOf(request, store, room)
        if (role !== 'participant') throw new Problem('not-allowed')
        return rooms.use(room, async (live) => ({
          version: await changeSelf(live, actor, request.body),
        }))
      },
    )

    app.get(
      '/rooms/:room/participants/me',
      { ...rarely, schema: { params, response: { 200: mineSchema } } },
      async (request) => {
        const { room } = request.params
        const owner = await ownerOf(request, store, room)
        return rooms.use(room, (live) => mineOf(store, live, owner))
      },
    )

    app.delete(
      '/rooms/:room/participants/me',
      { ...rarely, schema: { params, response: { 204: z.void() } } },
      async (request, reply) => {
        const { room } = request.params
        const owner = await ownerOf(request, store, room)
        // Not while their preparation or somebody's vote is being written.
        await inTurn(`${room}/${owner}`, () =>
          inTurn(room, () => rooms.use(room, (live) => eraseMine(store, live, owner))),
        )
        return reply.status(204).send()
      },
    )
  }
