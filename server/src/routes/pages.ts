import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from './problems.ts'

const built = fileURLToPath(new URL('../../../client/dist', import.meta.url))

const isServersOwn = (url: string): boolean =>
  /^\/(api|sync|health|metrics|assets)(\/|\?|$)/.test(url)

/** Serves the built client; every address of a view is the same page, which finds its way itself. */
export const servePages = async (app: FastifyInstance): Promise<void> => {
  const exists = existsSync(built)
  if (exists) {
    await app.register(fastifyStatic, {
      root: built,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = path.includes('/assets/')
        reply.header(
          'Cache-Control',
          immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !isServersOwn(request.url)
    return exists && isPage ? reply.sendFile('index.html') : notFound(reply)
  })
}
