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

/** Takes a server's bytes as they come and tells each frame once it is whole. No frame may be a fragment. */
export const frameReader = (heard: Heard): ((chunk: Uint8Array) => void) => {
  let rest: Uint8Array | undefined

  const tell = (kind: number, bytes: Uint8Array, start: number, end: number) => {
    if (kind === opcode.binary) heard.message(bytes, start, end)
    else if (kind === opcode.ping) heard.ping(bytes.subarray(start, end))
    else if (kind === opcode.close) {
      heard.close(((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0))
    }
  }

  return (chunk) => {
    const bytes = rest === undefined ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (;;) {
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const header = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + header > bytes.length) break
      let length = short
      if (header > 2) {
        length = 0
        for (let index = 2; index < header; index++)
          length = length * 256 + (bytes[at + index] ?? 0)
      }
      const start = at + header
      if (start + length > bytes.length) break
      tell((bytes[at] ?? 0) & 0x0f, bytes, start, start + length)
      at = start + length
    }
    // What the socket read into is read into again.
    rest = at < bytes.length ? Uint8Array.from(bytes.subarray(at)) : undefined
  }
}
