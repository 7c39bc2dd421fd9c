import type { Draft } from '@firefelt/shared/control/placing/draft.ts'
import { draftSchema } from '@firefelt/shared/control/placing/draft.ts'
import type { Ballot } from '@firefelt/shared/control/vote/vote.ts'
import type { Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { type Joined, joinedSchema } from '@firefelt/shared/protocol/http.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** What a simulated participant asks of the server over HTTP, as a phone does. Each throws when it is refused. */
export const createSimulatedApi = (url: string, room: string) => {
  const ask = async (method: Method, path: string, body?: object, token?: string) =>
    fetch(`${url}/api/rooms/${room}/${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const done = async (answer: Response): Promise<unknown> => {
    if (!answer.ok) throw new Error(`refused with ${answer.status}`)
    return answer.status === 204 ? undefined : answer.json()
  }
  return {
    join: async (remote: boolean): Promise<Joined> =>
      joinedSchema.parse(
        await done(await ask('POST', 'participants', { simulated: true, remote })),
      ),
    prepare: async (preparation: Preparation, token: string): Promise<void> =>
      void (await done(await ask('PUT', 'preparation', preparation, token))),
    chooseGroup: async (group: string, token: string): Promise<void> =>
      void (await done(await ask('PATCH', 'participants/me', { group }, token))),
    endTurn: async (turn: { id: string; round: string; who: string }, token: string) =>
      void (await done(
        await ask('POST', 'commands', { type: 'endTurn', passes: false, ...turn }, token),
      )),
    vote: async (name: string, ballot: Ballot, token: string): Promise<void> =>
      void (await done(await ask('PUT', `sealed/${name}`, ballot, token))),
    draft: async (name: string, token: string): Promise<Draft> =>
      draftSchema.parse(await done(await ask('GET', `sealed/${name}`, undefined, token))),
    /** What is stored now, also when others have been quicker. */
    shape: async (name: string, draft: Draft, token: string): Promise<Draft> => {
      const answer = await ask('PUT', `sealed/${name}`, draft, token)
      const body: unknown = answer.status === 409 ? await answer.json() : await done(answer)
      const { version, placements, ready } = body as Draft
      return draftSchema.parse({ version, placements, ready })
    },
  }
}

export type SimulatedApi = ReturnType<typeof createSimulatedApi>
