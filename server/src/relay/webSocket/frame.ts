import { kinds } from './kinds.ts'

/** The last frame of its message, or all of it. */
const final = 0x80

const headLength = (length: number): number => (length < 126 ? 2 : length < 0x1_0000 ? 4 : 10)

/**
 * A binary WebSocket message of a server (RFC 6455, 5.2): not masked, so the same bytes serve every reader and are put
 * together once.
 *
 * @param parts the message's bytes, one after the other
 * @param length the message's, where the rest of it follows by itself
 */
const framed = (parts: readonly Uint8Array[], length: number): Buffer => {
  const head = headLength(length)
  const frame = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + part.length, head))
  frame[0] = final | kinds.binary
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  let at = head
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

/** One whole message. @param parts its bytes, one after the other */
export const webSocketFrame = (...parts: readonly Uint8Array[]): Buffer =>
  framed(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  )

/** The beginning of a message, of which so many bytes are to follow. */
export const beginOfFrame = (begin: Uint8Array, following: number): Buffer =>
  framed([begin], begin.length + following)

/** A frame that steers the line. @param payload at most 125 bytes */
export const controlFrame = (kind: number, payload: ArrayLike<number>): Buffer =>
  Buffer.of(final | kind, payload.length, ...Array.from(payload))

/** The messages in what a server wrote. @param parts whole frames, or such in parts, one behind the other */
export const messagesIn = (...parts: readonly Uint8Array[]): Uint8Array[] => {
  const messages: Uint8Array[] = []
  const frames = Buffer.concat(parts)
  const view = new DataView(frames.buffer, frames.byteOffset, frames.byteLength)
  for (let at = 0; at < frames.length; ) {
    const short = view.getUint8(at + 1)
    const length =
      short < 126
        ? short
        : short === 126
          ? view.getUint16(at + 2)
          : Number(view.getBigUint64(at + 2))
    const start = at + headLength(length)
    at = start + length
    messages.push(frames.subarray(start, at))
  }
  return messages
}
