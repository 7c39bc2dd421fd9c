import type { ProblemCode } from '@firefelt/shared/protocol/problems.ts'

const statuses: Record<ProblemCode, number> = {
  'invalid-input': 400,
  'unknown-kit': 400,
  'not-allowed': 403,
  'not-found': 404,
  outdated: 409,
  'room-full': 409,
  'room-ended': 404,
  'too-large': 413,
  'too-many-requests': 429,
  erased: 410,
  busy: 503,
  'no-map': 409,
  'no-days': 409,
  'export-failed': 500,
  internal: 500,
  'not-saved': 503,
  stopping: 503,
}

const titles: Record<ProblemCode, string> = {
  'invalid-input': 'The input does not fit what was asked for',
  'unknown-kit': 'There is no such kit',
  'not-allowed': 'Your role may not do this',
  'not-found': 'There is no such thing, or you may not see it',
  outdated: 'It has been changed from elsewhere since: merge, and send it again',
  'room-full': 'The room takes no more participants',
  'room-ended': 'The room has ended',
  'too-large': 'The request is too large',
  'too-many-requests': 'Too many requests: wait a moment',
  erased: 'The room has been erased: drop the copy',
  busy: 'Many files are being made: try again in a moment',
  'no-map': 'The map was left out of the plan',
  'no-days': 'Nothing in the plan has a day',
  'export-failed': 'The file could not be made; nothing is lost',
  internal: 'The server failed',
  'not-saved': 'The change could not be stored: try again',
  stopping: 'The server is stopping: try again in a moment',
}

/** What an operation on the server answers when it cannot be done; the HTTP layer sends it as problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** Where in the input the fault is. */
  readonly place: string | undefined

  constructor(code: ProblemCode, place?: string) {
    super(titles[code])
    this.code = code
    this.place = place
  }

  get status(): number {
    return statuses[this.code]
  }

  toJSON() {
    const { status, code, place, message: title } = this
    return { type: `/problems/${code}`, title, status, code, ...(place && { place }) }
  }
}
