import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { createExporter, type Exporter } from './export/exporter.ts'
import { createTurns } from './inTurn.ts'
import { createMetrics } from './metrics/metrics.ts'
import { networkOf } from './relay/door/networkOf.ts'
import { startHeartbeat } from './relay/heartbeat.ts'
import { systemTimers } from './relay/timers.ts'
import { attachRelay } from './relay/upgrade.ts'
import { startSweeping } from './retention/sweep.ts'
import { codeRoutes } from './routes/codes.ts'
import type { Context } from './routes/context.ts'
import { healthRoutes } from './routes/health.ts'
import { kitRoutes } from './routes/kits.ts'
import { outcomeRoutes } from './routes/outcome.ts'
import { servePages } from './routes/pages.ts'
import { participantRoutes } from './routes/participants.ts'
import { planRoutes } from './routes/plan.ts'
import { preparationRoutes } from './routes/preparation.ts'
import { answerBadAddress, answerProblems } from './routes/problems.ts'
import { limitRates } from './routes/rateLimit.ts'
import { roomRoutes } from './routes/rooms.ts'
import { sealedRoutes } from './routes/sealed.ts'

/** Bytes in a request's body: the largest is a short form. */
const bodyLimit = 64 * 1024

const api =
  (context: Context, exporter: Exporter) =>
  async (app: FastifyInstance): Promise<void> => {
    const inTurn = createTurns()
    // What a room holds is kept by nobody on the way, and by no browser beside what the page itself keeps.
    app.addHook('onSend', async (_request, reply) => {
      reply.header('Cache-Control', 'no-store')
    })
    await limitRates(app)
    await app.register(kitRoutes(context))
    await app.register(roomRoutes(context, inTurn))
    await app.register(codeRoutes(context))
    await app.register(participantRoutes(context, inTurn))
    await app.register(preparationRoutes(context, inTurn))
    await app.register(sealedRoutes(context, inTurn))
    await app.register(outcomeRoutes(context, exporter))
    await app.register(planRoutes(context, exporter))
    app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  }

/** Nothing is fetched from elsewhere. Phones on a network of their own come over plain HTTP, so none is upgraded. */
const security = (publicUrl: string | undefined) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      imgSrc: ["'self'", 'data:', 'blob:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
  referrerPolicy: { policy: 'no-referrer' as const },
})

/** The server, composed but not listening. Closing it flushes every room and lets go of the store. */
export const createApp = async (context: Context): Promise<FastifyInstance> => {
  const { config, rooms, store, now, logStream, metrics = createMetrics() } = context
  const { timers = systemTimers } = context
  const app = Fastify({
    logger: { level: config.logLevel, ...(logStream && { stream: logStream }) },
    // The stock request log names addresses and urls, and a url can hold a join code.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit,
    frameworkErrors: answerBadAddress,
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const ms = Math.round(reply.elapsedTime)
    request.log.debug({ method, route: routeOptions.url, status: reply.statusCode, ms }, 'answered')
  })
  answerProblems(app)
  await app.register(helmet, security(config.publicUrl))
  await app.register(swagger, {
    openapi: { info: { title: 'Firefelt', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })
  await app.register(healthRoutes(rooms, metrics))
  const exporter = createExporter()
  await app.register(api(context, exporter), { prefix: '/api' })
  await servePages(app)

  const relay = attachRelay(app.server, {
    rooms,
    publicUrl: config.publicUrl,
    now,
    networkOf: networkOf(config.trustProxy),
    opens: async (room, hash) => (await store.credential(room, hash))?.kind === 'token',
    isErased: async (room) => (await store.erasedEpoch(room)) !== undefined,
    closed: (code) => metrics.closed(code),
  })
  const stopHeartbeat = startHeartbeat(rooms, relay.lines, now)
  const stopSweeping = startSweeping(
    { store, rooms, exporter, now },
    config.retentionDays,
    timers,
    (swept) => app.log.info(swept, 'looked for rooms to erase'),
  )
  app.addHook('preClose', async () => {
    stopHeartbeat()
    stopSweeping()
    await exporter.close()
    relay.close()
    await rooms.close()
    await store.close()
  })
  return app
}
