/** Close codes of what no WebSocket client may send (RFC 6455, 7.4.1). */
export const violationCodes = {
  protocol: 1002,
  notText: 1007,
  tooManyParts: 1008,
  unfinished: 1008,
  tooLarge: 1009,
}

/** What came is no WebSocket frame, or more than is taken: the line is to be closed with `code`. */
export class Violation extends Error {
  readonly code: number

  constructor(what: keyof typeof violationCodes) {
    super(what)
    this.code = violationCodes[what]
  }
}
