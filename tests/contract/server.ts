import { createApp } from '@firefelt/server/app.ts'
import { readConfig } from '@firefelt/server/config.ts'
import { createRooms } from '@firefelt/server/relay/rooms.ts'
import { systemTimers } from '@firefelt/server/relay/timers.ts'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import type { Store } from '@firefelt/server/store/store.ts'
import {
  type CreatedRoom,
  createdRoomSchema,
  type Joined,
  joinedSchema,
} from '@firefelt/shared/protocol/http.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { expect, onTestFinished } from 'vitest'

const kits = await loadKits()

export interface Wish {
  token?: string | undefined
  /** Sent as JSON, unless it is a string already. */
  body?: unknown
  headers?: Record<string, string>
  /** Who asks, as the server sees it. */
  address?: string
}

export interface Answer {
  status: number
  headers: Record<string, unknown>
  text: string
  body: unknown
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The server as a client meets it, with a store in memory; it is closed when the test ends. */
export const openServer = async (
  environment: NodeJS.ProcessEnv = {},
  store: Store = createMemoryStore(),
) => {
  const log: string[] = []
  /** Rooms that were to be filled with simulated participants. */
  const rehearsed: string[] = []
  const rooms = createRooms(store, systemTimers)
  const app = await createApp({
    config: readConfig({ LOG_LEVEL: 'silent', ...environment }),
    kits,
    store,
    rooms,
    now: () => 1_000,
    rehearse: (room) => void rehearsed.push(room),
    logStream: { write: (line) => void log.push(line) },
  })
  onTestFinished(() => app.close())

  const ask = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    wish: Wish = {},
  ): Promise<Answer> => {
    const { token, body, headers, address } = wish
    const { statusCode, ...answer } = await app.inject({
      method,
      url,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
      ...(address !== undefined && { remoteAddress: address }),
    })
    const text = answer.body
    return { status: statusCode, headers: answer.headers, text, body: parsed(text) }
  }

  const newRoom = async (wish: object = {}, asked: Wish = {}): Promise<CreatedRoom> => {
    const body = { kit: 'ledergruppen', ...wish }
    const answer = await ask('POST', '/api/rooms', { ...asked, body })
    expect(answer.status).toBe(201)
    return createdRoomSchema.parse(answer.body)
  }

  const join = async (room: string, name?: string): Promise<Joined> => {
    const body = name === undefined ? {} : { name }
    const answer = await ask('POST', `/api/rooms/${room}/participants`, { body })
    expect(answer.status).toBe(201)
    return joinedSchema.parse(answer.body)
  }

  const command = (room: string, token: string, body: object) =>
    ask('POST', `/api/rooms/${room}/commands`, { token, body })

  /** Opens it to sockets; the address they find it at. */
  const listen = () => app.listen({ port: 0, host: '127.0.0.1' })

  return { ask, newRoom, join, command, listen, rooms, log, rehearsed }
}

/** That an answer is a problem, with what clients know it by. */
export const expectProblem = (answer: Answer, status: number, code: string, place?: string) => {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.status).toBe(status)
  expect(answer.body).toEqual({
    type: `/problems/${code}`,
    title: expect.stringMatching(/\w+/),
    status,
    code,
    ...(place !== undefined && { place }),
  })
}
