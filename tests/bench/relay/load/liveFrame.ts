import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import type { Cursor } from './cursor.ts'
import type { Ear, Person } from './dialect.ts'
import { noteDigits, noteOf, placeOf, steps } from './place.ts'

export const liveAtRest = (): Uint8Array => liveFrame(encodeStance({}))

export const liveDrag = (person: Person, sequence: number): Uint8Array =>
  liveFrame(encodeStance({ air: { note: noteOf(person), position: placeOf(sequence) } }))

const isAir = (kind: number): boolean => kind === 1 || kind === 3

/**
 * Reads the server's entries (the grammar is in `shared/protocol/live.ts`), its type already read, and tells whose
 * post-it is where. By hand, because a run reads a million a second.
 */
export const hearLive = (cursor: Cursor, end: number, ear: Ear): void => {
  const { bytes } = cursor
  let { at } = cursor
  while (at < end) {
    at += (bytes[at] ?? 0) < 0x80 ? 1 : 2
    const kind = bytes[at++] ?? 0
    if (isAir(kind)) {
      const length = bytes[at] ?? 0
      let sender = 0
      const digits = at + 1 + noteDigits.start
      for (let index = digits; index < digits + noteDigits.length; index++) {
        sender = sender * 10 + (bytes[index] ?? 0) - 48
      }
      at += 1 + length
      const success = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      const importance = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8)
      at += kind === 1 ? 4 : 8
      ear.drag(sender, success + importance * (steps + 1))
    } else if (kind === 2) at += 4
    else if (kind === 4) at += 2 + (bytes[at + 1] ?? 0)
  }
  cursor.at = at
}
