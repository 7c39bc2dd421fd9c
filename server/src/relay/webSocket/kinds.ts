/** Kinds of frames, by their number (RFC 6455, 5.2). From `close` on they steer the line, and may come between a message's. */
export const kinds = { continued: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
