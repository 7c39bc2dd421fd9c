import { crc32 } from 'node:zlib'

/** One room's updates on their way to its file. */
export interface Entry {
  /** Its own among all that were ever written; of those that a journal holds the older has the smaller. Below 2^48. */
  number: number
  room: string
  updates: readonly Uint8Array[]
}

/** Where a record stands in a journal, in bytes. */
export interface Place {
  at: number
  length: number
}

/*
 * A record is a head and a body. The head: the body's length, its checksum, a mark (4 bytes each), the entry's number (6),
 * and the checksum of all these, so that behind a body that is damaged the next record is found. The body: the room's id and
 * each update, a length before each.
 */
const headSize = 22
const marks = { open: 0x6e65_706f, struck: 0x6b72_7473 } as const
const at = { length: 0, checksum: 4, mark: 8, number: 12, headChecksum: 18 } as const

const headChecksum = (record: Buffer): number => crc32(record.subarray(0, at.headChecksum))

const writeHead = (record: Buffer, mark: number, number: number): void => {
  record.writeUInt32LE(record.length - headSize, at.length)
  record.writeUInt32LE(crc32(record.subarray(headSize)), at.checksum)
  record.writeUInt32LE(mark, at.mark)
  record.writeUIntLE(number, at.number, 6)
  record.writeUInt32LE(headChecksum(record), at.headChecksum)
}

export const encodeRecord = ({ number, room, updates }: Entry): Buffer => {
  const parts = [Buffer.from(room), ...updates]
  const record = Buffer.alloc(parts.reduce((sum, part) => sum + 4 + part.length, headSize))
  let end = headSize
  for (const part of parts) {
    end = record.writeUInt32LE(part.length, end)
    record.set(part, end)
    end += part.length
  }
  writeHead(record, marks.open, number)
  return record
}

/** What takes the place of a record that is not needed any more, so that no byte of it is left. */
export const struckRecord = ({ length }: Place): Buffer => {
  const record = Buffer.alloc(length)
  writeHead(record, marks.struck, 0)
  return record
}

const decodeBody = (body: Buffer): Omit<Entry, 'number'> => {
  const parts: Uint8Array[] = []
  for (let from = 0; from < body.length; ) {
    const start = from + 4
    from = start + body.readUInt32LE(from)
    // A copy: what is kept of a record must not keep the whole journal.
    parts.push(new Uint8Array(body.subarray(start, from)))
  }
  const [room, ...updates] = parts
  return { room: Buffer.from(room ?? []).toString(), updates }
}

/** What a journal holds: its records in order, up to where the last one ends. */
export interface Scan {
  found: { entry: Entry; place: Place }[]
  /** Records whose body is not what was written. */
  damaged: number
  end: number
}

/** Reads a journal to where no record begins: what a crash interrupted, or what an earlier, longer round left. */
export const scanRecords = (bytes: Buffer): Scan => {
  const scan: Scan = { found: [], damaged: 0, end: 0 }
  while (scan.end + headSize <= bytes.length) {
    const head = bytes.subarray(scan.end, scan.end + headSize)
    const mark = head.readUInt32LE(at.mark)
    const isHead = head.readUInt32LE(at.headChecksum) === headChecksum(head)
    if (!isHead || (mark !== marks.open && mark !== marks.struck)) break
    const place = { at: scan.end, length: headSize + head.readUInt32LE(at.length) }
    scan.end += place.length
    if (mark === marks.struck) continue
    const body = bytes.subarray(place.at + headSize, scan.end)
    const isWhole =
      body.length === place.length - headSize && crc32(body) === head.readUInt32LE(at.checksum)
    if (isWhole) {
      const entry = { number: head.readUIntLE(at.number, 6), ...decodeBody(body) }
      scan.found.push({ entry, place })
    } else scan.damaged++
  }
  return scan
}
