import type { Control } from '@firefelt/shared/control/control.ts'
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
