const masked = 0x80

export interface ClientFrame {
  kind: number
  payload: Uint8Array
  /** Whether it ends its message. */
  isLast?: boolean
  mask?: readonly [number, number, number, number]
}

/** A frame as a client sends it (RFC 6455, 5.2 and 5.3), put together slowly and plainly. */
export const clientFrame = ({
  kind,
  payload,
  isLast = true,
  mask = [0x37, 0xfa, 0x21, 0x3d],
}: ClientFrame): Buffer => {
  const { length } = payload
  const head = [kind | (isLast ? 0x80 : 0)]
  if (length < 126) head.push(masked | length)
  else if (length < 0x1_0000) head.push(masked | 126, length >> 8, length & 0xff)
  else {
    const size = Buffer.alloc(8)
    size.writeBigUInt64BE(BigInt(length))
    head.push(masked | 127, ...size)
  }
  const hidden = payload.map((byte, at) => byte ^ (mask[at & 3] ?? 0))
  return Buffer.concat([Buffer.from(head), Buffer.from(mask), hidden])
}
