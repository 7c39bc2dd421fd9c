import { facilitator, projector } from '@firefelt/shared/board/actor.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { Language } from '@firefelt/shared/kit/language.ts'
import { type Store, Taken } from '../store/store.ts'
import { hashSecret, newCode, newRoomId, newToken, projectorTokenOf } from './secrets.ts'

const tries = 5

/** Makes a room with a copy of its kit. @param now ms of server time @throws Taken if no free code was found */
export const createRoom = async (
  store: Store,
  wish: { kit: Kit; title: string; language: Language; practice?: boolean; keepDays?: number },
  now: number,
) => {
  for (let left = tries; ; left--) {
    const facilitatorToken = newToken()
    const control = newControl({ ...wish, room: newRoomId(), code: newCode(), epoch: 1 }, now)
    const tokens = [
      { actor: facilitator, token: facilitatorToken },
      { actor: projector, token: projectorTokenOf(facilitatorToken) },
    ]
    try {
      await store.createRoom(
        control,
        tokens.map(({ actor, token }) => ({
          hash: hashSecret(token),
          kind: 'token',
          role: actor.role,
          actor: actor.id,
        })),
      )
      return { control, facilitatorToken }
    } catch (error) {
      if (!(error instanceof Taken) || left === 1) throw error
    }
  }
}
