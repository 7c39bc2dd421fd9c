import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

/** The first byte of a struct: its content's kind, and what it names. */
export const first = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
  origin: 0x80,
  rightOrigin: 0x40,
  key: 0x20,
} as const

type Id = Pick<Y.ID, 'client' | 'clock'>

/** Writes what follows a struct's first byte. */
export const pen = (encoder: encoding.Encoder) => ({
  encoder,
  first: (value: number) => encoding.writeUint8(encoder, value),
  uint: (value: number) => encoding.writeVarUint(encoder, value),
  text: (value: string) => encoding.writeVarString(encoder, value),
  value: (value: unknown) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1])
  },
  id: ({ client, clock }: Id) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  },
})
export type Pen = ReturnType<typeof pen>

interface Forged {
  client: number
  clock: number
  structs: ((pen: Pen) => void)[]
}

/** An update written by hand, in Yjs's first format. */
export const forge = (
  sections: readonly Forged[],
  deletes: readonly {
    client: number
    ranges: readonly (readonly [clock: number, length: number])[]
  }[] = [],
): Uint8Array =>
  encoding.encode((encoder) => {
    const write = pen(encoder)
    write.uint(sections.length)
    for (const { client, clock, structs } of sections) {
      write.uint(structs.length)
      write.id({ client, clock })
      for (const struct of structs) struct(write)
    }
    write.uint(deletes.length)
    for (const { client, ranges } of deletes) {
      write.uint(client)
      write.uint(ranges.length)
      for (const [clock, length] of ranges) write.id({ client: clock, clock: length })
    }
  })

/** A struct that is written over, or beside, what lies at an id. */
export const over =
  (origin: Id, kind: number, content: (pen: Pen) => void) =>
  (write: Pen): void => {
    write.first(first.origin | kind)
    write.id(origin)
    content(write)
  }

/** A struct under a key of what lies at an id. */
export const under =
  (parent: Id, key: string | undefined, kind: number, content: (pen: Pen) => void) =>
  (write: Pen): void => {
    write.first((key === undefined ? 0 : first.key) | kind)
    write.uint(0)
    write.id(parent)
    if (key !== undefined) write.text(key)
    content(write)
  }

/** A struct under a key of a root. */
export const inRoot =
  (root: string, key: string, kind: number, content: (pen: Pen) => void) =>
  (write: Pen): void => {
    write.first(first.key | kind)
    write.uint(1)
    write.text(root)
    write.text(key)
    content(write)
  }

/**
 * Takes a post-it's place away in a way that no guard can foresee: a value that is gone as it comes, written
 * beside the newest by an id that sorts after it. `place` is the first of two values that have lain there.
 */
export const spoiling = (place: Id): Uint8Array =>
  forge([
    {
      client: 2 ** 32 - 1,
      clock: 0,
      structs: [over(place, first.deleted, (write) => write.uint(1))],
    },
  ])
