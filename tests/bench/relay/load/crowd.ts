import type { Room, Running } from '../peers/contender.ts'
import type { Ear, Person } from './dialect.ts'
import { type Client, openSocket } from './socket.ts'
import { maskedFrame } from './webSocketFrame.ts'

/** Somebody who is in a room. */
export interface Member {
  readonly person: Person
  readonly client: Client
  /** Says something that is not masked yet. */
  say(message: Uint8Array): void
}

/** Handshakes that are under way at a time. */
const atOnce = 50

const nothing: Ear = {
  drag: () => false,
  state: () => {},
  update: () => {},
  ack: () => {},
}

export interface Entrance {
  /** What this person does with what they hear; what is left out is not listened to. */
  ear?: Partial<Ear>
  /** Sends on what it hears of others, as a stock provider does. */
  echoes?: boolean
  /** Called when the server hangs up. */
  gone?: (code: number) => void
}

/** One person enters, and says what a client says first. */
export const enter = async (
  { port, dialect }: Running,
  person: Person,
  { ear, echoes = false, gone }: Entrance = {},
): Promise<Member> => {
  const say = (message: Uint8Array) => client.write(maskedFrame(message))
  const hearing: Ear = { ...nothing, ...ear, ...(echoes && { echo: say }) }
  const client = await openSocket(
    { port, path: dialect.path(person.room), subprotocols: dialect.subprotocols(person) },
    {
      message: (bytes, start, end) => dialect.hear(bytes, start, end, hearing),
      gone:
        gone ??
        ((code) => {
          throw new Error(`the server hung up on ${person.index} of ${person.room}: ${code}`)
        }),
    },
  )
  for (const message of dialect.hello(person)) say(message)
  return { person, client, say }
}

/** Everyone of these rooms enters; `how` may differ by person. */
export const enterAll = async (
  running: Running,
  rooms: readonly Room[],
  how: (person: Person, room: Room) => Entrance = () => ({}),
): Promise<Member[][]> => {
  const waiting = rooms.flatMap((room, at) =>
    room.people.map((person, seat) => ({ room, at, person, seat })),
  )
  const crowd: Member[][] = rooms.map(() => [])
  let next = 0
  const worker = async () => {
    for (let one = waiting[next++]; one !== undefined; one = waiting[next++]) {
      const members = crowd[one.at] ?? []
      members[one.seat] = await enter(running, one.person, how(one.person, one.room))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return crowd
}

export const leaveAll = (crowd: readonly (readonly Member[])[]): void => {
  for (const member of crowd.flat()) member.client.close()
}

export const bytesReceived = (crowd: readonly (readonly Member[])[]): number =>
  crowd.flat().reduce((sum, { client }) => sum + client.received(), 0)
