import { type ActorId, type Role, roles } from '../board/actor.ts'
import { idSchema } from '../board/ids.ts'
import type { Position } from '../board/place.ts'
import { extraMessage } from './messages.ts'

/**
 * Live frames: who is here, what they hold in the air and where they point. They are never stored, the newest
 * word of each is all that counts, and they are bytes because sixty people send thirty a second.
 *
 * A client says a *stance* after the message type. The server answers with *entries*: a seat, which is the number
 * that a socket has in its room, and what became of it. A stance goes from one to the other byte by byte.
 *
 *     stance  = 0                              at rest
 *             | 1 note at | 2 at | 3 note at at   in the air; pointing; both
 *     entry   = seat stance | seat 4 role id | seat 5   somebody's stance; has come; has left
 *             | 0 6                            forget everyone: those who are here follow
 *     note    = id = length (1 byte) ASCII,  at = success importance,  each 2 bytes, low byte first
 *     seat    = 1 or 2 bytes, 7 bits each, low ones first
 */
export interface Stance {
  /** The post-it in the air. */
  air?: { note: string; position: Position }
  /** Where this person points on the map. */
  cursor?: Position
}

export type LiveEntry =
  | ({ kind: 'stance'; seat: number } & Stance)
  | { kind: 'here'; seat: number; id: ActorId; role: Role }
  | { kind: 'left'; seat: number }
  | { kind: 'anew' }

const tag = { air: 1, cursor: 2, here: 4, left: 5, anew: 6 } as const

/** Steps from 0 to 1, as fine as a place that is stored (`placeAt`). */
const steps = 10_000
/** Seats stay below this, so that two bytes hold one. */
const mostSeats = 0x4000

const writeText = (bytes: number[], text: string): void => {
  bytes.push(text.length)
  for (let at = 0; at < text.length; at++) bytes.push(text.charCodeAt(at))
}

const writePosition = (bytes: number[], { success, importance }: Position): void => {
  for (const axis of [success, importance]) {
    const value = Math.round(Math.min(1, Math.max(0, axis)) * steps)
    bytes.push(value & 0xff, value >> 8)
  }
}

const writeSeat = (bytes: number[], seat: number): void => {
  if (seat >= mostSeats) throw new RangeError('seat')
  if (seat < 0x80) bytes.push(seat)
  else bytes.push((seat & 0x7f) | 0x80, seat >> 7)
}

const writeStance = (bytes: number[], { air, cursor }: Stance): void => {
  bytes.push((air ? tag.air : 0) | (cursor ? tag.cursor : 0))
  if (air) {
    writeText(bytes, air.note)
    writePosition(bytes, air.position)
  }
  if (cursor) writePosition(bytes, cursor)
}

export const encodeStance = (stance: Stance): Uint8Array => {
  const bytes: number[] = []
  writeStance(bytes, stance)
  return Uint8Array.from(bytes)
}

/** A stance's bytes as they are, said by the one who has that seat. */
export const stanceEntry = (seat: number, stance: Uint8Array): Uint8Array => {
  const bytes: number[] = []
  writeSeat(bytes, seat)
  const entry = new Uint8Array(bytes.length + stance.length)
  entry.set(bytes)
  entry.set(stance, bytes.length)
  return entry
}

export const encodeEntry = (entry: LiveEntry): Uint8Array => {
  const bytes: number[] = []
  writeSeat(bytes, entry.kind === 'anew' ? 0 : entry.seat)
  if (entry.kind === 'stance') writeStance(bytes, entry)
  else bytes.push(tag[entry.kind])
  if (entry.kind === 'here') {
    bytes.push(roles.indexOf(entry.role))
    writeText(bytes, entry.id)
  }
  return Uint8Array.from(bytes)
}

/** A message of a stance, or of entries. */
export const liveFrame = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const frame = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 1))
  frame[0] = extraMessage.live
  let at = 1
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

const fail = (what: string): never => {
  throw new Error(`a live frame with an unfit ${what}`)
}

const isStanceKind = (kind: number): boolean => kind <= (tag.air | tag.cursor)

const isIdByte = Array.from(
  { length: 0x100 },
  (_, byte) => byte < 0x80 && idSchema.safeParse(String.fromCharCode(byte)).success,
)
const longestId = 40

/** The id at `at`, read without a string where nobody needs one: thousands a second pass through a server. */
const isIdAt = (bytes: Uint8Array, at: number, length: number): boolean => {
  if (length === 0 || length > longestId || at + length > bytes.length) return false
  for (let index = at; index < at + length; index++) {
    if (!isIdByte[bytes[index] ?? 0]) return false
  }
  return length !== '__proto__'.length || textAt(bytes, at, length) !== '__proto__'
}

const textAt = (bytes: Uint8Array, at: number, length: number): string => {
  let text = ''
  for (let index = at; index < at + length; index++) text += String.fromCharCode(bytes[index] ?? 0)
  return text
}

const isPositionAt = (bytes: Uint8Array, at: number): boolean =>
  at + 4 <= bytes.length &&
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) <= steps &&
  ((bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8)) <= steps

/** Whether these bytes are exactly one stance. */
export const isStance = (bytes: Uint8Array): boolean => {
  const kind = bytes[0] ?? tag.left
  if (!isStanceKind(kind)) return false
  let at = 1
  if (kind & tag.air) {
    const length = bytes[at] ?? 0
    if (!isIdAt(bytes, at + 1, length)) return false
    at += 1 + length
    if (!isPositionAt(bytes, at)) return false
    at += 4
  }
  if (kind & tag.cursor) {
    if (!isPositionAt(bytes, at)) return false
    at += 4
  }
  return at === bytes.length
}

/** Reads one piece after the other; every `read` throws when the bytes end before it does. */
const reader = (bytes: Uint8Array) => {
  let at = 0
  const byte = (): number => bytes[at++] ?? fail('end')
  const axis = (): number => {
    const value = byte() | (byte() << 8)
    return value <= steps ? value / steps : fail('position')
  }
  const position = (): Position => ({ success: axis(), importance: axis() })
  const id = (): string => {
    const length = byte()
    if (!isIdAt(bytes, at, length)) fail('id')
    const text = textAt(bytes, at, length)
    at += length
    return text
  }
  return {
    done: () => at >= bytes.length,
    byte,
    id,
    seat: (): number => {
      const low = byte()
      return low < 0x80 ? low : (low & 0x7f) | (byte() << 7)
    },
    stance: (kind: number): Stance => ({
      ...(kind & tag.air && { air: { note: id(), position: position() } }),
      ...(kind & tag.cursor && { cursor: position() }),
    }),
  }
}

/** Whether a stance shows a post-it in the air. */
export const holdsNote = (stance: Uint8Array): boolean => ((stance[0] ?? 0) & tag.air) !== 0

/**
 * Reads what a client sends about itself, without the message type.
 * @throws when it is not exactly one stance
 */
export const decodeStance = (bytes: Uint8Array): Stance => {
  if (!isStance(bytes)) fail('stance')
  const read = reader(bytes)
  return read.stance(read.byte())
}

/**
 * Reads the server's entries.
 * @param bytes a message without its type
 * @throws when a byte is not what the grammar says
 */
export const decodeEntries = (bytes: Uint8Array): LiveEntry[] => {
  const read = reader(bytes)
  const entries: LiveEntry[] = []
  while (!read.done()) {
    const seat = read.seat()
    const kind = read.byte()
    if (isStanceKind(kind)) entries.push({ kind: 'stance', seat, ...read.stance(kind) })
    else if (kind === tag.left) entries.push({ kind: 'left', seat })
    else if (kind === tag.anew) entries.push({ kind: 'anew' })
    else if (kind === tag.here) {
      const role = roles[read.byte()] ?? fail('role')
      entries.push({ kind: 'here', seat, role, id: read.id() })
    } else fail('kind')
  }
  return entries
}
