import { at } from './api.ts'
import { readProblem } from './apiProblem.ts'
import { ask } from './call.ts'

/** Brings the simulated participants back to a practice room that they have left. @throws ApiProblem */
export const rehearseAgain = async (room: string, token: string): Promise<void> => {
  const answer = await ask(`${at(room)}/rehearsal`, { token, method: 'PUT' })
  if (!answer.ok) throw await readProblem(answer)
}
