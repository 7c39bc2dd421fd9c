import { afterAll, beforeAll } from 'vitest'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import type { Inspected } from '../fixtures/inspector.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { type Server, startServer } from '../fixtures/server.ts'

/** A server with one room, from before a file's tests until after them. */
export interface OneRoom {
  readonly url: string
  /** The process, to look into. */
  readonly server: Inspected
  readonly room: string
  /** Somebody new, who is still there when the tests are over. */
  enter(): Promise<Person>
}

export const oneRoom = (): OneRoom => {
  let server: Server & { remove(): Promise<void> }
  let room = ''
  const people: Person[] = []
  beforeAll(async () => {
    server = await startServer()
    room = (await createRoom(server.url)).room
  }, 60_000)
  afterAll(async () => {
    for (const person of people) person.leave()
    await server.remove()
  })
  return {
    get url() {
      return server.url
    },
    get server() {
      return server
    },
    get room() {
      return room
    },
    enter: async () => {
      const { token } = await joinRoom(server.url, room)
      const person = await enterRoom(server.url, room, token)
      people.push(person)
      return person
    },
  }
}
