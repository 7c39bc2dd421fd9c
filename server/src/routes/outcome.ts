import { idSchema } from '@firefelt/shared/board/ids.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { hashSecret } from '../control/secrets.ts'
import type { Exporter } from '../export/exporter.ts'
import { type Format, formats } from '../export/formats.ts'
import { originOf } from '../export/originOf.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'
import { bearer, credentialOf } from './credential.ts'

const params = z.object({
  room: idSchema,
  format: z.enum(Object.keys(formats) as [Format, ...Format[]]),
})

/** What is for going on with rather than for reading: there a facilitator gets the post-its too. */
const tables: readonly Format[] = ['csv', 'xlsx', 'json']

/** A file's name that every system takes, after the plan's title. */
const fileName = (title: string, format: Format): string => {
  const plain = title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const name = `${Array.from(plain).slice(0, 60).join('').trim() || 'firefelt'}.${format}`
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/**
 * A facilitator, or whoever has the link to a published plan.
 * @throws Problem erased; not-found: unknown and forbidden answer alike; not-allowed for others of the room
 */
const readerOf = async (
  request: FastifyRequest,
  { store }: Context,
  room: string,
  control: Control | undefined,
): Promise<'facilitator' | 'reader'> => {
  const token = bearer(request)
  const published = control?.plan.published
  if (token !== undefined && published?.hash === hashSecret(token)) return 'reader'
  const { role } = await credentialOf(request, store, room)
  if (role !== 'facilitator') throw new Problem('not-allowed')
  return 'facilitator'
}

/** What a meeting leaves behind, as files. */
export const outcomeRoutes =
  (context: Context, exporter: Exporter): FastifyPluginAsyncZod =>
  async (app) => {
    const { store, now } = context
    app.get(
      '/rooms/:room/outcome.:format',
      { config: { rateLimit: { max: 120 } }, schema: { params } },
      async (request, reply) => {
        const { room, format } = request.params
        const reader = await readerOf(request, context, room, await store.controlOf(room))
        const { control, origin } = await originOf(store, room)
        const { plan: settings, title, kit, language } = control
        const parts =
          reader === 'facilitator' && tables.includes(format)
            ? [...new Set([...settings.parts, 'notes' as const])]
            : settings.parts
        const bytes = await exporter.make({
          format,
          room,
          origin,
          settings: { ...settings, parts },
          now: now(),
        })
        const name = settings.title.trim() || title.trim() || kit.name[language]
        return reply
          .type(formats[format])
          .header('Content-Disposition', fileName(name, format))
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      },
    )
  }
