/**
 * WebSocket close codes. The y-websocket provider stops retrying on 4400-4499 and retries on all others,
 * so a refusal that a retry cannot mend lies in that range.
 */
export const closeCodes = {
  /** The server is stopping and comes back: retry. */
  restart: 1012,
  /** The server failed to store a change: retry, and send it again. */
  notSaved: 1011,
  /** The reader was too slow for its buffer: retry. */
  tooSlow: 1013,
  /** The socket sent more than its rate allows: retry later. */
  tooMany: 4008,
  /** An update was malformed or forged: keep what was typed, drop the copy, join anew. */
  reset: 4400,
  /** The board, or its writer's part of it, takes no more: keep what was typed, drop the copy, join anew. */
  full: 4409,
  /** No such room, or no right to it: the two answer alike. */
  refused: 4401,
  /** The room has ended: what is on the board stays to be read. */
  ended: 4410,
  /** The room has been erased: drop the copy. */
  erased: 4411,
  /** All of the room but its plan has been erased: drop the copy, keep the key. */
  planOnly: 4412,
  /** A message was larger than a room takes. */
  tooLarge: 4413,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
