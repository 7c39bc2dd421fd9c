import type { FastifyPluginAsync } from 'fastify'
import { Gauge } from 'prom-client'
import type { Metrics } from '../metrics/metrics.ts'
import { Problem } from '../problem.ts'
import type { Rooms } from '../relay/rooms.ts'

/** For operators: is the process alive, does it take work, and how much has it. */
export const healthRoutes =
  (rooms: Rooms, { registry }: Metrics): FastifyPluginAsync =>
  async (app) => {
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        },
      })
    gauge('firefelt_rooms', 'Rooms in memory', () => rooms.size().rooms)
    gauge('firefelt_sockets', 'Open WebSockets', () => rooms.size().sockets)

    app.get('/health/live', async () => ({ status: 'ok' }))
    app.get('/health/ready', async () => {
      if (rooms.stopping()) throw new Problem('stopping')
      return { status: 'ok' }
    })
    app.get('/metrics', async (_request, reply) => {
      reply.type(registry.contentType)
      return registry.metrics()
    })
    app.addHook('onClose', async () => registry.clear())
  }
