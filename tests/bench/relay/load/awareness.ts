import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import { type Cursor, readVarUint, skipBlock } from './cursor.ts'
import type { Ear, Person } from './dialect.ts'
import { noteOf, placeOf } from './place.ts'
import { block, writeVarUint } from './sync.ts'

/** Ids as wide as Yjs’ random ones: five bytes. */
const firstClient = 2_000_000_000
/** Where clocks start, so that each is three bytes long, as after ten minutes' meeting. */
const firstClock = 20_000

export const clientOf = ({ index }: Person): number => firstClient + index

const wrap = (prefix: readonly number[], count: number, entries: Uint8Array): Uint8Array => {
  const body: number[] = []
  writeVarUint(body, count)
  const head = [...prefix, yMessage.awareness]
  writeVarUint(head, body.length + entries.length)
  return Buffer.concat([Uint8Array.from([...head, ...body]), entries])
}

/** One client's state as y-protocols writes it. */
export const awarenessOf = (
  prefix: readonly number[],
  person: Person,
  sequence: number,
  state: object,
): Uint8Array => {
  const head: number[] = []
  writeVarUint(head, clientOf(person))
  writeVarUint(head, firstClock + sequence)
  const text = Buffer.from(JSON.stringify(state))
  return wrap(prefix, 1, Uint8Array.from([...head, ...block(text)]))
}

const userOf = ({ id }: Person) => ({ user: { id, role: 'participant' } })

/** Says who this is and that nothing is in the air. */
export const awarenessAtRest = (prefix: readonly number[], person: Person): Uint8Array =>
  awarenessOf(prefix, person, 0, userOf(person))

export const awarenessDrag = (
  prefix: readonly number[],
  person: Person,
  sequence: number,
): Uint8Array =>
  awarenessOf(prefix, person, sequence, {
    ...userOf(person),
    drag: { note: noteOf(person), position: placeOf(sequence) },
  })

/** Reads an awareness message, its type already read; echoes what was news of others if the client does that. */
export const hearAwareness = (cursor: Cursor, ear: Ear, prefix: readonly number[]): void => {
  readVarUint(cursor)
  const count = readVarUint(cursor)
  const news: Uint8Array[] = []
  for (let left = count; left > 0; left--) {
    const start = cursor.at
    const client = readVarUint(cursor)
    const clock = readVarUint(cursor)
    skipBlock(cursor)
    const isNews = ear.drag(client - firstClient, clock - firstClock)
    if (isNews && ear.echo) news.push(cursor.bytes.subarray(start, cursor.at))
  }
  if (news.length > 0) ear.echo?.(wrap(prefix, news.length, Buffer.concat(news)))
}
