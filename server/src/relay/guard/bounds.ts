/**
 * Walks an update's bytes without building anything, since reading them costs before it can be judged: a few
 * bytes that announce millions of structs, or nest deeply, hold the process up or overflow its stack. What passes
 * is one canonical update of the kinds of content that a board holds, and small enough to be read.
 */

/** Structs in one update, known ones included: a board of 2,000 post-its is 16,000 of them. */
const mostStructs = 40_000
/** Bytes of a root's name or a key; ids have at most 40. */
const mostKeyBytes = 64
/** Bytes of one piece of text: what four thousand characters can take, and more than anybody types at a time. */
const mostTextBytes = 16 * 1024
/** Objects and lists in one another; a place is one object. */
const mostDepth = 3
/**
 * Where a client's structs may end. Nobody writes so much; but what ends beyond would be told to everyone again and again, as
 * gone, in long numbers that take long to read, and added up to some that no reader takes.
 */
const mostClock = 2 ** 24

/** A struct's first byte: what follows it, and of what kind it is. */
const info = { origin: 0x80, rightOrigin: 0x40, key: 0x20, kind: 0x1f }
const kind = { gc: 0, deleted: 1, string: 4, type: 7, any: 8, skip: 10 }
/** The shared types a record is made of, by their number in an update. */
const type = { map: 1, text: 2 }

class Unfit extends Error {}

class Walk {
  readonly #bytes: Uint8Array
  #at = 0
  #structs = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  update(): void {
    let client = Number.POSITIVE_INFINITY
    for (let left = this.#uint(); left > 0; left--) client = this.#clientStructs(client)
    const seen = new Set<number>()
    for (let left = this.#uint(); left > 0; left--) this.#clientDeletes(seen)
    if (this.#at !== this.#bytes.length) throw new Unfit('more bytes')
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new Unfit('end')
    return byte
  }

  #uint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.#byte()
      value += (byte & 0x7f) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new Unfit('number')
      if (byte < 0x80) return value
      factor *= 0x80
    }
  }

  /** A length, which is never 0: a struct without length has no place of its own. */
  #length(): number {
    const length = this.#uint()
    if (length === 0) throw new Unfit('length')
    return length
  }

  #skip(bytes: number): void {
    this.#at += bytes
    if (this.#at > this.#bytes.length) throw new Unfit('end')
  }

  #text(most: number): number {
    const length = this.#uint()
    if (length > most) throw new Unfit('text')
    this.#skip(length)
    return length
  }

  /**
   * One client's structs. Yjs writes the highest id first and counts on it: of a client's second list it reads one
   * or the other, and lists in another order it joins into something else.
   *
   * @param before the client whose structs came last
   */
  #clientStructs(before: number): number {
    const structs = this.#length()
    this.#structs += structs
    if (this.#structs > mostStructs) throw new Unfit('structs')
    const client = this.#uint()
    if (client >= before) throw new Unfit('order')
    let end = this.#uint()
    for (let left = structs; left > 0; left--) {
      end += this.#struct()
      if (end > mostClock) throw new Unfit('clock')
    }
    return client
  }

  /** @returns how many clocks it takes, at the most */
  #struct(): number {
    const first = this.#byte()
    const of = first & info.kind
    if (of === kind.gc || of === kind.skip) {
      if (first !== of) throw new Unfit('kind')
      return this.#length()
    }
    if (first & info.origin) this.#id()
    if (first & info.rightOrigin) this.#id()
    if ((first & (info.origin | info.rightOrigin)) === 0) this.#parent((first & info.key) !== 0)
    return this.#content(of)
  }

  #id(): void {
    this.#uint()
    this.#uint()
  }

  #parent(hasKey: boolean): void {
    const isRoot = this.#uint()
    if (isRoot > 1) throw new Unfit('parent')
    if (isRoot === 1) this.#text(mostKeyBytes)
    else this.#id()
    if (hasKey) this.#text(mostKeyBytes)
  }

  #content(of: number): number {
    if (of === kind.deleted) return this.#length()
    if (of === kind.string) {
      const bytes = this.#text(mostTextBytes)
      if (bytes === 0) throw new Unfit('length')
      return bytes
    }
    if (of === kind.type) {
      const ref = this.#uint()
      if (ref !== type.map && ref !== type.text) throw new Unfit('type')
    } else if (of === kind.any) {
      if (this.#uint() !== 1) throw new Unfit('values')
      this.#value(mostDepth)
    } else throw new Unfit('content')
    return 1
  }

  /** One plain value, as lib0 writes it: `null`, numbers, booleans, strings, and objects and lists of these. */
  #value(depth: number): void {
    switch (this.#byte()) {
      case 126: // null
      case 121: // false
      case 120: // true
        return
      case 125: // integer
        while (this.#byte() >= 0x80);
        return
      case 124: // 32 bits
        this.#skip(4)
        return
      case 123: // 64 bits
        this.#skip(8)
        return
      case 119: // string
        this.#text(mostTextBytes)
        return
      case 118: // object
        if (depth === 0) throw new Unfit('depth')
        for (let left = this.#uint(); left > 0; left--) {
          this.#property()
          this.#value(depth - 1)
        }
        return
      case 117: // list
        if (depth === 0) throw new Unfit('depth')
        for (let left = this.#uint(); left > 0; left--) this.#value(depth - 1)
        return
      default:
        throw new Unfit('value')
    }
  }

  /** Letters, digits and single underscores: lib0 sets properties by name, and `__proto__` would set what an object is. */
  #property(): void {
    const length = this.#length()
    if (length > mostKeyBytes) throw new Unfit('property')
    let before = 0
    for (let left = length; left > 0; left--) {
      const byte = this.#byte()
      const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
      const isDigit = byte >= 0x30 && byte <= 0x39
      if (!isLetter && !isDigit && (byte !== 0x5f || before === 0x5f)) throw new Unfit('property')
      before = byte
    }
  }

  /** Ranges in order, so that no stretch of the document is gone through twice. */
  #clientDeletes(seen: Set<number>): void {
    const client = this.#uint()
    if (seen.has(client)) throw new Unfit('client twice')
    seen.add(client)
    let end = 0
    for (let left = this.#length(); left > 0; left--) {
      const clock = this.#uint()
      if (clock < end) throw new Unfit('order')
      end = clock + this.#length()
      if (end > mostClock) throw new Unfit('clock')
    }
  }
}

/** Whether an update's bytes may be read at all. */
export const isBounded = (update: Uint8Array): boolean => {
  try {
    new Walk(update).update()
    return true
  } catch (error) {
    if (error instanceof Unfit) return false
    throw error
  }
}
