import { idSchema } from '@firefelt/shared/board/ids.ts'
import { applyCommand, type Command, commandSchema } from '@firefelt/shared/control/commands.ts'
import { erasedAt } from '@firefelt/shared/control/plan/retention.ts'
import { wholeControlSchema } from '@firefelt/shared/control/wholeControl.ts'
import { checkKit } from '@firefelt/shared/kit/check.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import {
  commandDoneSchema,
  createdRoomSchema,
  doorSchema,
  linksSchema,
  newRoomSchema,
} from '@firefelt/shared/protocol/http.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { createRoom } from '../control/createRoom.ts'
import type { InTurn } from '../inTurn.ts'
import { somebodyPrepares } from '../private/preparations.ts'
import { endPlacing } from '../private/publishDrafts.ts'
import { endVote } from '../private/votes.ts'
import { Problem } from '../problem.ts'
import type { Credential } from '../store/store.ts'
import { infoFor, linksFor } from './address.ts'
import type { Context } from './context.ts'
import { bearer, credentialOf, mustBeAllowed } from './credential.ts'
import { perMinute } from './rateLimit.ts'

const params = z.object({ room: idSchema })

/** The kit that a room is to have. @throws Problem naming the first place where a kit sent whole is at fault */
const kitFor = (wanted: string | object, kits: readonly Kit[]): Kit => {
  if (typeof wanted === 'string') {
    const kit = kits.find(({ id }) => id === wanted)
    if (kit === undefined) throw new Problem('unknown-kit', 'kit')
    return kit
  }
  const checked = checkKit(wanted)
  if (checked.ok) return checked.kit
  const place = checked.faults[0]?.place
  throw new Problem('invalid-input', place ? `kit.${place}` : 'kit')
}

/** Commands are the facilitators'; whoever has the word in a round may also give it on. @throws Problem not-allowed */
const mustBeAllowedTo = (credential: Credential, command: Command): void =>
  command.type === 'endTurn'
    ? mustBeAllowed(credential, 'turn.end', command.who === credential.actor)
    : mustBeAllowed(credential, 'command')

/** Making a room, looking at it, and its facilitator's commands. */
export const roomRoutes =
  ({ config, kits, store, rooms, now, rehearse }: Context, inTurn: InTurn): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/rooms',
      {
        ...perMinute(30),
        bodyLimit: limits.newRoom,
        schema: { body: newRoomSchema, response: { 201: createdRoomSchema } },
      },
      async (request, reply) => {
        const kit = kitFor(request.body.kit, kits)
        const { title, language, practice } = request.body
        const { control, facilitatorToken } = await createRoom(
          store,
          { kit, title, language, practice, keepDays: config.retentionDays },
          now(),
        )
        const { room, code, epoch } = control
        if (practice) rehearse?.(room)
        const { base } = infoFor(request, config.publicUrl)
        reply.status(201)
        return {
          room,
          code,
          epoch,
          facilitatorToken,
          links: linksFor(base, room, facilitatorToken),
        }
      },
    )

    app.get(
      '/rooms/:room/door',
      // As often as one may join: it is asked without a token, and reads the room.
      { ...perMinute(240), schema: { params, response: { 200: doorSchema } } },
      async ({ params: { room } }) =>
        rooms.use(room, async (live) => {
          const { title, language, phase, practice, keepDays } = live.control
          const prepared = await somebodyPrepares(store, live)
          const last = erasedAt(live.control)
          return { title, language, phase, practice, prepared, keepDays, erasedAt: last }
        }),
    )

    app.get(
      '/rooms/:room',
      { schema: { params, response: { 200: wholeControlSchema } } },
      async (request) => {
        const { room } = request.params
        await credentialOf(request, store, room)
        return rooms.use(room, async ({ control }) => control)
      },
    )

    app.get(
      '/rooms/:room/links',
      { schema: { params, response: { 200: linksSchema } } },
      async (request) => {
        const { room } = request.params
        mustBeAllowed(await credentialOf(request, store, room), 'command')
        const { base } = infoFor(request, config.publicUrl)
        return linksFor(base, room, bearer(request) ?? '')
      },
    )

    app.put(
      '/rooms/:room/rehearsal',
      { ...perMinute(10), schema: { params, response: { 204: z.void() } } },
      async (request, reply) => {
        const { room } = request.params
        mustBeAllowed(await credentialOf(request, store, room), 'command')
        await rooms.use(room, async ({ control }) => {
          if (!control.practice) throw new Problem('not-allowed')
          if (control.phase === 'ended') throw new Problem('room-ended')
        })
        rehearse?.(room)
        reply.status(204)
      },
    )

    app.post(
      '/rooms/:room/commands',
      { schema: { params, body: commandSchema, response: { 200: commandDoneSchema } } },
      async (request) => {
        const { room } = request.params
        const command = request.body
        mustBeAllowedTo(await credentialOf(request, store, room), command)
        if (command.type === 'showPlacing' || command.type === 'dropPlacing') {
          const { version } = await inTurn(room, () =>
            rooms.use(room, (live) => endPlacing(store, live, command, now())),
          )
          return { version }
        }
        if (command.type === 'closeVote' || command.type === 'dropVote') {
          const { version } = await inTurn(room, () =>
            rooms.use(room, (live) => endVote(store, live, command, now())),
          )
          return { version }
        }
        // Once, however often it is sent: a facilitator who got no answer asks again.
        return rooms.use(room, async (live) => {
          const { version } = await live.change(
            (control) => applyCommand(control, command, now()),
            { command: command.id },
          )
          return { version }
        })
      },
    )
  }
