import { idSchema } from '@firefelt/shared/board/ids.ts'
import { kitSchema } from '@firefelt/shared/kit/kit.ts'
import { kitSummarySchema, serverInfoSchema } from '@firefelt/shared/protocol/http.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Problem } from '../problem.ts'
import { infoFor } from './address.ts'
import type { Context } from './context.ts'

/** What the start page asks for: the kits, and where links will point. */
export const kitRoutes =
  ({ config, kits }: Context): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/kits', { schema: { response: { 200: z.array(kitSummarySchema) } } }, async () =>
      kits.map(({ id, version, name, purpose, audience, duration, themes }) => ({
        id,
        version,
        name,
        purpose,
        audience,
        duration,
        themes: themes.length,
      })),
    )

    app.get(
      '/kits/:id',
      { schema: { params: z.object({ id: idSchema }), response: { 200: kitSchema } } },
      async (request) => {
        const kit = kits.find(({ id }) => id === request.params.id)
        if (kit === undefined) throw new Problem('not-found')
        return kit
      },
    )

    app.get('/server', { schema: { response: { 200: serverInfoSchema } } }, async (request) =>
      infoFor(request, config.publicUrl),
    )
  }
