import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** One client's presence as y-protocols' awareness carries it; `state` is JSON, `null` for one that left. */
export interface Entry {
  client: number
  clock: number
  state: string
}

/** @throws when the bytes end before the entries do, or there are more than `most` */
export const readEntries = (update: Uint8Array, most: number): Entry[] => {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > most) throw new Error('too many awareness entries')
  return Array.from({ length: count }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}

export const awarenessFrame = (entries: readonly Entry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.awareness)
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, entries.length)
      for (const { client, clock, state } of entries) {
        encoding.writeVarUint(inner, client)
        encoding.writeVarUint(inner, clock)
        encoding.writeVarString(inner, state)
      }
    })
    encoding.writeVarUint8Array(encoder, body)
  })
