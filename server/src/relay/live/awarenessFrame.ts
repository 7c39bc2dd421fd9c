import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Reads an awareness update as y-protocols writes it, entry by entry. A state stays bytes until it is asked for:
 * most of what a stock provider sends is an echo.
 *
 * @param most entries it may hold
 * @throws when the bytes end before the entries do, or there are more than `most`
 */
export const eachEntry = (
  update: Uint8Array,
  most: number,
  take: (client: number, clock: number, state: () => string) => void,
): void => {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > most) throw new Error('too many awareness entries')
  for (let left = count; left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    const from = decoder.pos
    if (from + length > update.length) throw new Error('an awareness update that ends too early')
    decoder.pos = from + length
    take(client, clock, () => new TextDecoder().decode(update.subarray(from, from + length)))
  }
}

/** One client's entry; `state` is JSON, `null` for one that left. */
export const awarenessEntry = (client: number, clock: number, state: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })

/** What stands before entries in a message. @param length their bytes */
export const awarenessHead = (length: number, count: number): Uint8Array =>
  encoding.encode((encoder) => {
    const many = encoding.encode((inner) => encoding.writeVarUint(inner, count))
    encoding.writeVarUint(encoder, yMessage.awareness)
    encoding.writeVarUint(encoder, many.length + length)
    encoding.writeUint8Array(encoder, many)
  })
