import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'
import { StoreFailed, StoreFull } from '../store/store.ts'

const placeOf = (error: FastifyError): string | undefined =>
  error.validation?.[0]?.instancePath.replace(/^\//, '').replaceAll('/', '.') || undefined

/** What went wrong, in the terms that clients know. */
const problemOf = (error: FastifyError | Problem): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof StoreFull || error instanceof StoreFailed) return new Problem('not-saved')
  if (error.validation) return new Problem('invalid-input', placeOf(error))
  if (error.statusCode === 429) return new Problem('too-many-requests')
  if (error.statusCode === 413) return new Problem('too-large')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem('invalid-input')
  return new Problem('internal')
}

const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))

/** Every error leaves as problem+json with a stable code, and says nothing of the server's insides. */
export const answerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError | Problem, request: FastifyRequest, reply) => {
    const problem = problemOf(error)
    if (problem.code === 'internal') {
      // Without the error's further properties, which can quote what was sent.
      const { name: type, message, stack } = error
      request.log.error({ err: { type, message, stack } }, 'request failed')
    }
    return send(reply, problem)
  })
}

/** An address that cannot be read, before any route is found: it leads nowhere. */
export const answerBadAddress = (
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void => {
  send(reply, new Problem('not-found'))
}

export const notFound = (reply: FastifyReply): FastifyReply => send(reply, new Problem('not-found'))
