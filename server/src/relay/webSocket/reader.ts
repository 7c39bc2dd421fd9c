import { isUtf8 } from 'node:buffer'
import { closeCodeIn } from './closing.ts'
import { Growing, ownBytes } from './growing.ts'
import { kinds } from './kinds.ts'
import { Violation } from './violation.ts'

/** Who is told of what has come whole. */
export interface Heard {
  /** @param bytes the hearer's own from now on */
  onMessage(bytes: Uint8Array): void
  /** @param payload until all that came with it has been read */
  onPing(payload: Uint8Array): void
  onPong(): void
  /** Nothing is read after it. @param code undefined when none was given */
  onClose(code: number | undefined): void
}

/** A message that comes in several frames. */
interface Parted {
  readonly kind: number
  readonly bytes: Growing
  frames: number
}

/** What has come of something whose end has not. */
export interface Unfinished {
  readonly frame: Growing | undefined
  readonly message: Parted | undefined
}

/** Frames of one message; those without a byte must have an end, too. */
const mostFrames = 16 * 1024

const final = 0x80
const reserved = 0x70
const masked = 0x80

/** What a frame's first two bytes may be, from a client. @throws Violation */
const check = (first: number, second: number, isParted: boolean): void => {
  const kind = first & 0x0f
  const isControl = kind >= kinds.close && kind <= kinds.pong
  const isMessage = kind === kinds.text || kind === kinds.binary
  const fits = isControl
    ? (first & final) !== 0 && (second & 0x7f) <= 125
    : isParted
      ? kind === kinds.continued
      : isMessage
  if (!fits || (first & reserved) !== 0 || (second & masked) === 0) throw new Violation('protocol')
}

const maskLength = 4
const mostHead = 14

/** Bytes before the payload, the mask's among them. */
const headLength = (short: number): number => (short < 126 ? 6 : short === 126 ? 8 : mostHead)

const payloadLength = (view: DataView, at: number, short: number): number => {
  if (short < 126) return short
  if (short === 126) return view.getUint16(at + 2)
  return view.getUint32(at + 2) * 2 ** 32 + view.getUint32(at + 6)
}

/** Takes the mask off where the bytes lie, four at a time. @param start of the payload, behind its mask */
const unmasked = (view: DataView, start: number, length: number): Uint8Array => {
  const mask = view.getInt32(start - maskLength, true)
  const end = start + length
  let at = start
  for (; at + 4 <= end; at += 4) view.setInt32(at, view.getInt32(at, true) ^ mask, true)
  for (let shift = 0; at < end; at++, shift += 8) {
    view.setUint8(at, view.getUint8(at) ^ (mask >> shift))
  }
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}

const tell = (heard: Heard, kind: number, bytes: Uint8Array): void => {
  if (kind === kinds.text && !isUtf8(bytes)) throw new Violation('notText')
  heard.onMessage(ownBytes(bytes))
}

const nothing = new Uint8Array()
const begun = (kind: number, most: number): Parted => ({
  kind,
  bytes: new Growing(nothing, most),
  frames: 0,
})

/** @returns the message as far as it has come; undefined when it was told, since this was the last of it */
const addPart = (
  parted: Parted,
  first: number,
  payload: Uint8Array,
  heard: Heard,
): Parted | undefined => {
  parted.frames++
  if (parted.frames > mostFrames) throw new Violation('tooManyParts')
  parted.bytes.add(payload)
  if ((first & final) === 0) return parted
  tell(heard, parted.kind, parted.bytes.all())
  return undefined
}

const gathered = (before: Unfinished | undefined, chunk: Uint8Array): Uint8Array => {
  if (before?.frame === undefined) return chunk
  before.frame.add(chunk)
  return before.frame.all()
}

/**
 * Reads what a client has sent (RFC 6455, 5), however it was cut on its way; nothing is kept of what was told.
 *
 * @param chunk unmasked where it lies: nobody else may need it
 * @param before what the last call returned
 * @param most bytes in one message
 * @returns what has come of something whose end has not; undefined between two messages, as nearly always
 * @throws Violation; nothing may be read after it
 */
export const readFrames = (
  chunk: Uint8Array,
  before: Unfinished | undefined,
  most: number,
  heard: Heard,
): Unfinished | undefined => {
  const bytes = gathered(before, chunk)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let message = before?.message
  let at = 0
  while (bytes.length - at >= 2) {
    const first = view.getUint8(at)
    const second = view.getUint8(at + 1)
    check(first, second, message !== undefined)
    const short = second & 0x7f
    const start = at + headLength(short)
    // Its length at least, and perhaps its mask: what is too long need not come first.
    if (start - maskLength > bytes.length) break
    const length = payloadLength(view, at, short)
    const kind = first & 0x0f
    const isControl = kind >= kinds.close
    if (!isControl && length + (message?.bytes.length ?? 0) > most) throw new Violation('tooLarge')
    if (start + length > bytes.length) break
    const payload = unmasked(view, start, length)
    at = start + length
    if (!isControl) {
      if (message === undefined && (first & final) !== 0) tell(heard, kind, payload)
      else message = addPart(message ?? begun(kind, most), first, payload, heard)
    } else if (kind === kinds.ping) heard.onPing(payload)
    else if (kind === kinds.pong) heard.onPong()
    else {
      heard.onClose(closeCodeIn(payload))
      return undefined
    }
  }
  if (at === 0 && before?.frame !== undefined) return { frame: before.frame, message }
  if (at === bytes.length) return message && { frame: undefined, message }
  return { frame: new Growing(bytes.subarray(at), most + mostHead), message }
}
