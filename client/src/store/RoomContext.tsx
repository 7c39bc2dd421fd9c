import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderIdOf } from '@firefelt/shared/control/participants.ts'
import { createContext, useContext } from 'react'
import type { Room } from './room.ts'
import { useReadable } from './useReadable.ts'

const Context = createContext<Room | undefined>(undefined)

export const RoomProvider = Context.Provider

/** The open room. Throws outside of one. */
export const useRoom = (): Room => {
  const room = useContext(Context)
  if (room === undefined) throw new Error('useRoom needs a RoomProvider')
  return room
}

/** The control record. Only below a view that waits for it: throws while it is unknown. */
export const useControl = (): Control => {
  const control = useReadable(useRoom().control)
  if (control === undefined) throw new Error('useControl before the room is known')
  return control
}

/** In whose name this person's post-its are sent now: their group's, or their own. */
export const useSenderId = (): ActorId => senderIdOf(useControl(), useRoom().actor.id)
