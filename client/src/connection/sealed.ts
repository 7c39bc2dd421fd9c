import { type Ballot, ballotSchema } from '@firefelt/shared/control/vote/vote.ts'
import { at } from './api.ts'
import { call } from './call.ts'

const path = (room: string, vote: string) => `${at(room)}/sealed/${encodeURIComponent(vote)}`

/** One's own dots in an open vote: only their owner can read them back. Each throws an `ApiProblem`. */
export const sealed = {
  read: (room: string, token: string, vote: string): Promise<Ballot> =>
    call(path(room, vote), ballotSchema, { token }),
  put: (room: string, token: string, vote: string, ballot: Ballot): Promise<Ballot> =>
    call(path(room, vote), ballotSchema, { token, body: ballot, method: 'PUT' }),
}
