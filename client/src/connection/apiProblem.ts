import { type ProblemCode, problemSchema } from '@firefelt/shared/protocol/problems.ts'

/** Why a call failed: the server's own code, or `offline` when it could not be asked. */
export type ApiProblemCode = ProblemCode | 'offline'

export class ApiProblem extends Error {
  readonly code: ApiProblemCode
  /** Where in the input the fault is, e.g. `title`. */
  readonly place: string | undefined

  constructor(code: ApiProblemCode, place?: string) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.place = place
  }
}

/** What is no better the next time it is asked: there is no such room any more, or what was sent does not fit. */
const finalCodes: readonly ApiProblemCode[] = [
  'room-ended',
  'not-found',
  'erased',
  'not-allowed',
  'invalid-input',
  'too-large',
]

export const isFinal = (code: ApiProblemCode): boolean => finalCodes.includes(code)

/** The code of whatever was thrown at a call's caller. */
export const problemCodeOf = (error: unknown): ApiProblemCode =>
  error instanceof ApiProblem ? error.code : 'internal'

/** The problem that an unsuccessful answer tells of; a proxy's own error page is `offline` or `internal`. */
export const readProblem = async (response: Response): Promise<ApiProblem> => {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemSchema.safeParse(body).data
  if (problem !== undefined) return new ApiProblem(problem.code, problem.place)
  const gatewayDown = response.status >= 502 && response.status <= 504
  return new ApiProblem(gatewayDown ? 'offline' : 'internal')
}
