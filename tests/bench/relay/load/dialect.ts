/** Somebody in a room: `index` counts through all rooms of a run, so that it names them everywhere. */
export interface Person {
  index: number
  room: string
  /** The participant's id, as stored in what they write. */
  id: string
  /** What lets them in; empty where nothing does. */
  token: string
}

/** What a client hears. Bytes are lent for the time of the call. */
export interface Ear {
  /** Where somebody's post-it is. Answers whether that is news and somebody else's. */
  drag(sender: number, sequence: number): boolean
  /** The document, or what was lacking of it. */
  state(update: Uint8Array): void
  /** Somebody else's change to the document. */
  update(update: Uint8Array): void
  /** So many of this client's changes are on disk. */
  ack(count: number): void
  /** Given by a client that sends on what it hears of others, as a stock provider does. */
  echo?(message: Uint8Array): void
}

/** How a server is spoken to: only as much as it takes to load it and to count what it delivers. */
export interface Dialect {
  path(room: string): string
  subprotocols(person: Person): readonly string[]
  /** What a client says first. */
  hello(person: Person): readonly Uint8Array[]
  /** That a post-it is in the air: the place tells the sequence number, so that a receiver knows which one it got. */
  drag(person: Person, sequence: number): Uint8Array
  /** A change to the document. */
  update(room: string, update: Uint8Array): Uint8Array
  hear(bytes: Uint8Array, start: number, end: number, ear: Ear): void
}
