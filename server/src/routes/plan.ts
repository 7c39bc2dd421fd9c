import { idSchema, randomId } from '@firefelt/shared/board/ids.ts'
import { withLink } from '@firefelt/shared/control/plan/planCommands.ts'
import { erasedAt } from '@firefelt/shared/control/plan/retention.ts'
import {
  lettingGoSchema,
  planDeskSchema,
  planLinkSchema,
} from '@firefelt/shared/protocol/planHttp.ts'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { eraseAll, keepOnlyPlan, wholePlan } from '../control/lettingGo.ts'
import { hashSecret, planTokenOf } from '../control/secrets.ts'
import type { Exporter } from '../export/exporter.ts'
import { Problem } from '../problem.ts'
import { infoFor } from './address.ts'
import type { Context } from './context.ts'
import { bearer, credentialOf, mustBeAllowed } from './credential.ts'

const params = z.object({ room: idSchema })

/** The link to a plan, and letting go of all but the plan, or of all. For facilitators alone. */
export const planRoutes =
  (context: Context, exporter: Exporter): FastifyPluginAsyncZod =>
  async (app) => {
    const { config, store, rooms, now } = context

    /** The facilitator's token. @throws Problem not-found, not-allowed */
    const tokenOf = async (request: FastifyRequest, room: string): Promise<string> => {
      mustBeAllowed(await credentialOf(request, store, room), 'command')
      return bearer(request) ?? ''
    }
    const linkFor = (request: FastifyRequest, room: string, token: string, id: string): string => {
      const { base } = infoFor(request, config.publicUrl)
      return `${base}/r/${room}/plan#${planTokenOf(token, id)}`
    }

    app.get(
      '/rooms/:room/plan',
      { schema: { params, response: { 200: planDeskSchema } } },
      async (request) => {
        const { room } = request.params
        const token = await tokenOf(request, room)
        const { control, plan } = await wholePlan({ store, rooms, exporter, now }, room)
        const { published, ...settings } = control.plan
        return {
          language: control.language,
          room: control.title,
          ended: control.phase === 'ended',
          settings,
          plan,
          link: published === null ? null : linkFor(request, room, token, published.id),
          keepDays: control.keepDays,
          erasedAt: erasedAt(control),
          planOnlyUntil: control.planOnlyUntil,
          now: now(),
        }
      },
    )

    app.get(
      '/rooms/:room/plan/link',
      { schema: { params, response: { 200: planLinkSchema } } },
      async (request) => {
        const { room } = request.params
        const token = await tokenOf(request, room)
        return rooms.use(room, async ({ control: { plan } }) => {
          if (plan.published === null) throw new Problem('not-found')
          return { link: linkFor(request, room, token, plan.published.id) }
        })
      },
    )

    app.put(
      '/rooms/:room/plan/link',
      { schema: { params, response: { 200: planLinkSchema } } },
      async (request) => {
        const { room } = request.params
        const token = await tokenOf(request, room)
        return rooms.use(room, async (live) => {
          const fresh = randomId()
          const { plan } = await live.change((control) => {
            const link = { id: fresh, hash: hashSecret(planTokenOf(token, fresh)), at: now() }
            return withLink(control, control.plan.published ?? link)
          })
          return { link: linkFor(request, room, token, plan.published?.id ?? fresh) }
        })
      },
    )

    app.delete(
      '/rooms/:room/plan/link',
      { schema: { params, response: { 204: z.void() } } },
      async (request, reply) => {
        const { room } = request.params
        await tokenOf(request, room)
        await rooms.use(room, (live) => live.change((control) => withLink(control, null)))
        return reply.status(204).send()
      },
    )

    app.post(
      '/rooms/:room/letting-go',
      { schema: { params, body: lettingGoSchema, response: { 204: z.void() } } },
      async (request, reply) => {
        const { room } = request.params
        await tokenOf(request, room)
        const house = { store, rooms, exporter, now }
        if (request.body.keep === 'plan') await keepOnlyPlan(house, room)
        else await eraseAll(house, room)
        return reply.status(204).send()
      },
    )
  }
