import { idSchema } from '@firefelt/shared/board/ids.ts'
import { type Draft, draftSchema } from '@firefelt/shared/control/placing/draft.ts'
import { type Ballot, ballotSchema } from '@firefelt/shared/control/vote/vote.ts'
import { outdatedDraftSchema } from '@firefelt/shared/protocol/http.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { InTurn } from '../inTurn.ts'
import { readDraft, writeDraft } from '../private/drafts.ts'
import { putBallot, readBallot } from '../private/votes.ts'
import { Problem } from '../problem.ts'
import type { LiveRoom } from '../relay/room/room.ts'
import type { Context } from './context.ts'
import { ownerOf } from './credential.ts'

const params = z.object({ room: idSchema, name: idSchema })

const sealed = z.union([ballotSchema, draftSchema])

const isDraft = (body: Ballot | Draft): body is Draft => 'placements' in body

const namesPlacing = ({ control }: LiveRoom, name: string): boolean => control.placing?.id === name

/**
 * What is put down without others seeing it, under the name that the control record gives it: dots in a vote, or a draft
 * of hidden post-its. Only its owner, or the group whose it is, reads it back; when it is counted or shown, nobody.
 */
export const sealedRoutes =
  ({ store, rooms }: Context, inTurn: InTurn): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/rooms/:room/sealed/:name',
      { schema: { params, response: { 200: sealed } } },
      async (request) => {
        const { room, name } = request.params
        const asker = await ownerOf(request, store, room)
        return rooms.use<Ballot | Draft>(room, (live) =>
          namesPlacing(live, name)
            ? readDraft(store, live, asker, name)
            : readBallot(store, live, asker, name),
        )
      },
    )

    app.put(
      '/rooms/:room/sealed/:name',
      { schema: { params, body: sealed, response: { 200: sealed, 409: outdatedDraftSchema } } },
      async (request, reply) => {
        const { room, name } = request.params
        const { body } = request
        const asker = await ownerOf(request, store, room)
        if (!isDraft(body)) {
          await inTurn(room, () =>
            rooms.use(room, (live) => putBallot(store, live, asker, name, body)),
          )
          return body
        }
        const { stored, draft } = await inTurn(room, () =>
          rooms.use(room, (live) => writeDraft(store, live, asker, name, body)),
        )
        if (stored) return draft
        const problem = new Problem('outdated')
        return reply
          .status(409)
          .type('application/problem+json')
          .send({ ...problem.toJSON(), ...draft })
      },
    )
  }
