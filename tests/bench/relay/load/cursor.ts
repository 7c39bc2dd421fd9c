/** A place in bytes that are being read. One is made per connection and moved along, so that reading allocates nothing. */
export interface Cursor {
  bytes: Uint8Array
  at: number
}

export const readVarUint = (cursor: Cursor): number => {
  let value = 0
  let unit = 1
  for (;;) {
    const byte = cursor.bytes[cursor.at++]
    if (byte === undefined) throw new Error('a message ends in the middle of a number')
    value += (byte & 0x7f) * unit
    if (byte < 0x80) return value
    unit *= 0x80
  }
}

/** Steps over a length and what it announces. */
export const skipBlock = (cursor: Cursor): void => {
  const length = readVarUint(cursor)
  cursor.at += length
}

/** A length and what it announces, not copied. */
export const readBlock = (cursor: Cursor): Uint8Array => {
  const length = readVarUint(cursor)
  cursor.at += length
  return cursor.bytes.subarray(cursor.at - length, cursor.at)
}
