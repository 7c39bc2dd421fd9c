import { crc32, deflateSync } from 'node:zlib'

/** A rectangle with rounded corners, in the units of the drawing. */
export interface RoundedRect {
  x: number
  y: number
  width: number
  height: number
  radius: number
  /** Red, green, blue, 0..255. */
  colour: readonly [number, number, number]
}

/** Samples a pixel's edge so many times in each direction. */
const fine = 4

const holds = ({ x, y, width, height, radius }: RoundedRect, px: number, py: number): boolean => {
  const right = x + width
  const bottom = y + height
  if (px < x || px > right || py < y || py > bottom) return false
  const dx = Math.max(x + radius - px, px - (right - radius), 0)
  const dy = Math.max(y + radius - py, py - (bottom - radius), 0)
  return dx * dx + dy * dy <= radius * radius
}

/** Red, green, blue, alpha at a pixel: the topmost rectangle of each sample, averaged. */
const pixelAt = (
  rects: readonly RoundedRect[],
  column: number,
  row: number,
  unit: number,
): number[] => {
  const sum = [0, 0, 0, 0]
  for (let sample = 0; sample < fine * fine; sample++) {
    const px = (column + ((sample % fine) + 0.5) / fine) * unit
    const py = (row + (Math.floor(sample / fine) + 0.5) / fine) * unit
    const top = rects.findLast((rect) => holds(rect, px, py))
    if (top === undefined) continue
    for (const channel of [0, 1, 2] as const)
      sum[channel] = (sum[channel] ?? 0) + top.colour[channel]
    sum[3] = (sum[3] ?? 0) + 1
  }
  const [red = 0, green = 0, blue = 0, hits = 0] = sum
  const of = (value: number) => (hits === 0 ? 0 : Math.round(value / hits))
  return [of(red), of(green), of(blue), Math.round((hits * 255) / (fine * fine))]
}

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/**
 * Draws rectangles, the last on top, as a square PNG.
 *
 * @param size pixels a side
 * @param side what of the drawing is shown: from 0 to `side` in both directions
 */
export const drawPng = (rects: readonly RoundedRect[], size: number, side: number): Buffer => {
  const line = size * 4 + 1
  const raw = Buffer.alloc(line * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      raw.set(pixelAt(rects, column, row, side / size), row * line + 1 + column * 4)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // 8 bits a channel, red green blue alpha.
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
