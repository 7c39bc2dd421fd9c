import type { Chance } from '@firefelt/server/relay/guard/meeting.fixture.ts'

/** Makes other bytes of a frame, or now and then the same; `other` is another real one. */
type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

/** Two places in the bytes, in order. */
const stretch = (bytes: Uint8Array, { below }: Chance): [number, number] => {
  const [a, b] = [below(bytes.length + 1), below(bytes.length + 1)]
  return a < b ? [a, b] : [b, a]
}

export const mutations: Readonly<Record<string, Mutation>> = {
  'a bit flipped': (bytes, { below }) => {
    const at = below(bytes.length)
    return bytes.map((byte, index) => (index === at ? byte ^ (1 << below(8)) : byte))
  },
  'a byte changed': (bytes, { below }) => {
    const at = below(bytes.length)
    const value = below(256)
    return bytes.map((byte, index) => (index === at ? value : byte))
  },
  'a number one off': (bytes, { below, next }) => {
    const at = below(bytes.length)
    const by = next() < 0.5 ? 1 : 255
    return bytes.map((byte, index) => (index === at ? (byte + by) & 0xff : byte))
  },
  'cut short': (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  'a stretch left out': (bytes, chance) => {
    const [from, to] = stretch(bytes, chance)
    return join(bytes.slice(0, from), bytes.slice(to))
  },
  'a stretch twice': (bytes, chance) => {
    const [from, to] = stretch(bytes, chance)
    return join(bytes.slice(0, to), bytes.slice(from))
  },
  'two stretches swapped': (bytes, chance) => {
    const [from, to] = stretch(bytes, chance)
    const middle = from + chance.below(to - from + 1)
    return join(
      bytes.slice(0, from),
      bytes.slice(middle, to),
      bytes.slice(from, middle),
      bytes.slice(to),
    )
  },
  'a stretch of another': (bytes, chance, other) => {
    const [from, to] = stretch(bytes, chance)
    const [start, end] = stretch(other, chance)
    return join(bytes.slice(0, from), other.slice(start, end), bytes.slice(to))
  },
  'the end of another': (bytes, { below }, other) =>
    join(bytes.slice(0, below(bytes.length)), other.slice(below(other.length))),
  'noise put in': (bytes, { below }) => {
    const at = below(bytes.length + 1)
    const noise = Uint8Array.from({ length: 1 + below(12) }, () => below(256))
    return join(bytes.slice(0, at), noise, bytes.slice(at))
  },
}
