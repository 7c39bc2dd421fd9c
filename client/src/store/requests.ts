import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Command } from '@firefelt/shared/control/commands.ts'
import { api } from '../connection/api.ts'
import { problemCodeOf } from '../connection/apiProblem.ts'
import { sealed } from '../connection/sealed.ts'
import type { Room } from './room.ts'

const ask = async (room: string, token: string, command: Command): Promise<void> => {
  try {
    await api.command(room, token, command)
  } catch (error) {
    if (problemCodeOf(error) !== 'offline') throw error
    // A repeated command is done once, so a lost answer may be asked for again.
    await api.command(room, token, command)
  }
}

/** What is asked of the server itself rather than written on the board. */
export const createRequests = (
  room: string,
  token: string,
  notify: Room['notify'],
): Pick<Room, 'command' | 'ownBallot' | 'putBallot'> => {
  /** @returns whether it was done; if not, a notice says so */
  const done = async (request: () => Promise<unknown>): Promise<boolean> => {
    try {
      await request()
      return true
    } catch (error) {
      notify({ kind: 'problem', code: problemCodeOf(error) })
      return false
    }
  }
  return {
    command: (wish) => done(() => ask(room, token, { id: randomId(), ...wish })),
    ownBallot: (vote) => sealed.read(room, token, vote).catch(() => undefined),
    putBallot: (vote, ballot) => done(() => sealed.put(room, token, vote, ballot)),
  }
}
