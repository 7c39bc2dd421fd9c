/** The bytes themselves, or a copy when they would keep far more than themselves in memory. */
export const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.length * 2 >= bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

/** Bytes that come piece by piece, however small: never more than twice their room is taken. */
export class Growing {
  #bytes: Uint8Array
  #length: number

  constructor(first: Uint8Array) {
    this.#bytes = ownBytes(first)
    this.#length = first.length
  }

  get length(): number {
    return this.#length
  }

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length
    if (length > this.#bytes.length) {
      const more = new Uint8Array(Math.max(length, this.#bytes.length * 2))
      more.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = more
    }
    this.#bytes.set(piece, this.#length)
    this.#length = length
  }

  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}
