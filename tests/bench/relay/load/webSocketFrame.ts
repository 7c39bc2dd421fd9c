export const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Clients must mask. Any key does on a machine of one's own, but not zero: a server may skip that. */
const key = [0x37, 0xfa, 0x21, 0x3d] as const

const writeLength = (frame: Buffer, length: number): number => {
  if (length < 126) {
    frame[1] = 0x80 | length
    return 2
  }
  if (length < 0x10000) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
    return 4
  }
  frame[1] = 0x80 | 127
  frame.writeBigUInt64BE(BigInt(length), 2)
  return 10
}

/** A whole message as a client's WebSocket frame, ready to be written. */
export const maskedFrame = (payload: Uint8Array, kind: number = opcode.binary): Buffer => {
  const { length } = payload
  const header = length < 126 ? 2 : length < 0x10000 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + 4 + length)
  frame[0] = 0x80 | kind
  const start = writeLength(frame, length)
  for (let index = 0; index < 4; index++) frame[start + index] = key[index] ?? 0
  for (let index = 0; index < length; index++) {
    frame[start + 4 + index] = (payload[index] ?? 0) ^ (key[index & 3] ?? 0)
  }
  return frame
}

export interface Heard {
  /** A message lies in `bytes` from `start` to `end`, for the time of the call. */
  message(bytes: Uint8Array, start: number, end: number): void
  ping(payload: Uint8Array): void
  close(code: number): void
}

/** Where a frame's payload begins, and where it ends; undefined while its head has yet to come whole. */
const boundsOf = (bytes: Uint8Array, at: number): { start: number; end: number } | undefined => {
  const short = (bytes[at + 1] ?? 0) & 0x7f
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (start > bytes.length) return undefined
  let length = short < 126 ? short : 0
  if (short >= 126) {
    for (let index = at + 2; index < start; index++) length = length * 256 + (bytes[index] ?? 0)
  }
  return { start, end: start + length }
}

/** Takes a server's bytes as they come and tells each frame once it is whole. No frame may be a fragment. */
export const frameReader = (heard: Heard): ((chunk: Uint8Array) => void) => {
  /** Less than a head. */
  let head: Uint8Array | undefined
  /** A frame as long as it will be, and how much of it has come: each byte is copied once. */
  let unfinished: { frame: Uint8Array; length: number } | undefined

  const tell = (bytes: Uint8Array, at: number, start: number, end: number) => {
    const kind = (bytes[at] ?? 0) & 0x0f
    if (kind === opcode.binary) heard.message(bytes, start, end)
    else if (kind === opcode.ping) heard.ping(bytes.subarray(start, end))
    else if (kind === opcode.close) {
      heard.close(((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0))
    }
  }

  /** @returns how much of the chunk it took */
  const goOn = (chunk: Uint8Array): number => {
    if (unfinished === undefined) return 0
    const { frame, length } = unfinished
    const piece = chunk.subarray(0, frame.length - length)
    frame.set(piece, length)
    unfinished.length += piece.length
    if (unfinished.length < frame.length) return piece.length
    unfinished = undefined
    tell(frame, 0, boundsOf(frame, 0)?.start ?? 0, frame.length)
    return piece.length
  }

  return (chunk) => {
    const bytes = head === undefined ? chunk : Buffer.concat([head, chunk])
    head = undefined
    for (let at = goOn(bytes); at < bytes.length; ) {
      const bounds = boundsOf(bytes, at)
      if (bounds === undefined) {
        // What the socket read into is read into again.
        head = new Uint8Array(bytes.subarray(at))
        return
      }
      const { start, end } = bounds
      if (end > bytes.length) {
        const frame = new Uint8Array(end - at)
        frame.set(bytes.subarray(at))
        unfinished = { frame, length: bytes.length - at }
        return
      }
      tell(bytes, at, start, end)
      at = end
    }
  }
}
