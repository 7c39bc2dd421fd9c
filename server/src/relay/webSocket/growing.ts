/** The bytes themselves, or a copy when they would keep far more than themselves in memory. */
export const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.length * 2 >= bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

/** Bytes that come piece by piece, however small: never more than twice their room is taken, nor more than all may need. */
export class Growing {
  #bytes: Uint8Array
  #length: number
  readonly #most: number

  /** @param most bytes that are expected in all */
  constructor(first: Uint8Array, most: number) {
    this.#most = most
    this.#bytes = ownBytes(first)
    this.#length = first.length
  }

  get length(): number {
    return this.#length
  }

  add(piece: Uint8Array): void {
    const length = this.#length + piece.length
    if (length > this.#bytes.length) {
      const more = new Uint8Array(Math.max(length, Math.min(this.#bytes.length * 2, this.#most)))
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
