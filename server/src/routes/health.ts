import type { FastifyPluginAsync } from 'fastify'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'

/** For operators: is the process alive, does it take work, and how much has it. */
export const healthRoutes =
  ({ rooms }: Context): FastifyPluginAsync =>
  async (app) => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
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
