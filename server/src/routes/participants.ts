import { idSchema } from '@firefelt/shared/board/ids.ts'
import {
  commandDoneSchema,
  joinedSchema,
  newParticipantSchema,
  participantChangeSchema,
  resumeSchema,
} from '@firefelt/shared/protocol/http.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { changeSelf, join, resume } from '../control/join.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'
import { credentialOf } from './credential.ts'
import { perMinute } from './rateLimit.ts'

const params = z.object({ room: idSchema })

/** Joining a room, and coming back to it on another device. */
export const participantRoutes =
  ({ store, rooms }: Context): FastifyPluginAsyncZod =>
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
  }
