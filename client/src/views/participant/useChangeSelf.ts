import type { ParticipantChange } from '@firefelt/shared/protocol/http.ts'
import { api } from '../../connection/api.ts'
import { problemCodeOf } from '../../connection/apiProblem.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useIdentity } from '../../store/useIdentity.ts'

/** Changes one's own name, group or place; what goes wrong becomes a notice. Answers whether it was done. */
export const useChangeSelf = (): ((change: ParticipantChange) => Promise<boolean>) => {
  const room = useRoom()
  const { room: id } = useControl()
  const token = useIdentity(id)?.token
  return async (change) => {
    if (token === undefined) return false
    try {
      await api.changeSelf(id, token, change)
      return true
    } catch (error) {
      room.notify({ kind: 'problem', code: problemCodeOf(error) })
      return false
    }
  }
}
