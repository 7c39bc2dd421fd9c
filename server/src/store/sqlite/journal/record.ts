import { crc32 } from 'node:zlib'

/** One room's updates on their way to its file. */
export interface Entry {
  /** Its own among all that were ever written; of those that a journal holds the older has the smaller. Below 2^48. */
  number: number
  room: string
  updates: readonly Uint8Array[]
}

/** Where a record stands in a journal, in bytes, and its entry's number. */
export interface Place {
  at: number
  length: number
  number: number
}

/*
 * A record is a head and a body, and begins at a multiple of 64 bytes: a head lies in one sector of the disk, so that a power
 * cut leaves it as it was or as it becomes, and behind one that is damaged the next is found. The head: the body's length, its
 * checksum, a mark (4 bytes each), the entry's number (6), the room's id with its length before it, and last the checksum of
 * all these. The body: each update, its length before it. Zeros fill it up.
 */
const slot = 64
const marks = { open: 0x6e65_706f, struck: 0x6b72_7473 } as const
const at = {
  length: 0,
  checksum: 4,
  mark: 8,
  number: 12,
  roomLength: 18,
  room: 19,
  headChecksum: 60,
} as const

/**
 * How far the numbers of two records that follow each other may lie apart. They begin at random, so nobody can put into an
 * update what would pass for a record that carries them on.
 */
export const widestGap = 2 ** 27

const padded = (length: number): number => Math.ceil(length / slot) * slot

const writeHead = (
  record: Buffer,
  head: { mark: number; number: number; room: string; length: number },
): void => {
  record.writeUInt32LE(head.length, at.length)
  record.writeUInt32LE(crc32(record.subarray(slot, slot + head.length)), at.checksum)
  record.writeUInt32LE(head.mark, at.mark)
  record.writeUIntLE(head.number, at.number, 6)
  record.writeUInt8(Buffer.byteLength(head.room), at.roomLength)
  record.write(head.room, at.room)
  record.writeUInt32LE(crc32(record.subarray(0, at.headChecksum)), at.headChecksum)
}

export const encodeRecord = ({ number, room, updates }: Entry): Buffer => {
  const length = updates.reduce((sum, update) => sum + 4 + update.length, 0)
  const record = Buffer.alloc(padded(slot + length))
  let end = slot
  for (const update of updates) {
    end = record.writeUInt32LE(update.length, end)
    record.set(update, end)
    end += update.length
  }
  writeHead(record, { mark: marks.open, number, room, length })
  return record
}

/** What takes the place of a record that is not needed any more, so that no byte of it is left. */
export const struckRecord = ({ length, number }: Place): Buffer => {
  const record = Buffer.alloc(length)
  writeHead(record, { mark: marks.struck, number, room: '', length: length - slot })
  return record
}

interface Head {
  isStruck: boolean
  place: Place
  room: string
  /** Undefined when it is not what was written. */
  body: Buffer | undefined
}

const headAt = (bytes: Buffer, start: number): Head | undefined => {
  const head = bytes.subarray(start, start + slot)
  const mark = head.readUInt32LE(at.mark)
  if (mark !== marks.open && mark !== marks.struck) return undefined
  if (head.readUInt32LE(at.headChecksum) !== crc32(head.subarray(0, at.headChecksum)))
    return undefined
  const length = head.readUInt32LE(at.length)
  const body = bytes.subarray(start + slot, start + slot + length)
  const roomLength = head.readUInt8(at.roomLength)
  return {
    isStruck: mark === marks.struck,
    place: { at: start, length: padded(slot + length), number: head.readUIntLE(at.number, 6) },
    room: head.toString('utf8', at.room, at.room + roomLength),
    body: crc32(body) === head.readUInt32LE(at.checksum) ? body : undefined,
  }
}

const updatesIn = (body: Buffer): Uint8Array[] => {
  const updates: Uint8Array[] = []
  for (let from = 0; from < body.length; ) {
    const start = from + 4
    from = start + body.readUInt32LE(from)
    // A copy: what is kept of a record must not keep the whole journal.
    updates.push(new Uint8Array(body.subarray(start, from)))
  }
  return updates
}

/** What a journal holds: its records in order, up to where the last one ends. */
export interface Scan {
  found: { entry: Entry; place: Place }[]
  /** What is not what was written: one record, where its head says so; else whatever lay between two, or behind the last. */
  damaged: { place: Place; room: string | undefined }[]
  end: number
  /** The number of the last record, be it struck; 0 when there is none. */
  last: number
}

/**
 * Reads a journal. Behind its last record lies nothing, what a crash interrupted, or what an earlier, longer round left: its
 * numbers are smaller. Where no record begins and one that carries the numbers on follows, something is damaged.
 */
export const scanRecords = (bytes: Buffer): Scan => {
  const scan: Scan = { found: [], damaged: [], end: 0, last: 0 }
  const damage = (until: number) =>
    scan.damaged.push({
      place: { at: scan.end, length: until - scan.end, number: scan.last },
      room: undefined,
    })

  for (let start = 0; start + slot <= bytes.length; ) {
    const head = headAt(bytes, start)
    const step = (head?.place.number ?? -1) - scan.last
    if (head === undefined || step < 0 || (scan.last > 0 && step > widestGap)) {
      start += slot
      continue
    }
    const { place, room, body } = head
    // The system makes a file longer before it says that it has written: this was not finished.
    if (start + place.length > bytes.length) break
    if (start > scan.end) damage(start)
    start += place.length
    scan.end = start
    scan.last = place.number
    if (head.isStruck) continue
    if (body === undefined) scan.damaged.push({ place, room })
    else {
      const entry = { number: place.number, room, updates: updatesIn(body) }
      scan.found.push({ entry, place })
    }
  }
  // A head that was not finished is not there at all; one that is there in part has been hit.
  const next = bytes.subarray(scan.end, scan.end + slot)
  const isHit = next.length === slot && headAt(bytes, scan.end) === undefined
  if (isHit && next.some((byte) => byte !== 0)) damage(bytes.length)
  return scan
}
