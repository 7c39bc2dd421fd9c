import { useState } from 'react'
import { useRoom } from './RoomContext.tsx'
import type { CommandWish } from './room.ts'

/**
 * For a dialog whose button is a command: it waits for the server, and goes on only when it was done, so that what was
 * chosen in it stays at hand when it was not.
 */
export const useCommandThen = (
  done: () => void,
): { busy: boolean; command(wish: CommandWish): void } => {
  const room = useRoom()
  const [busy, setBusy] = useState(false)
  const ask = async (wish: CommandWish) => {
    setBusy(true)
    const isDone = await room.command(wish)
    setBusy(false)
    if (isDone) done()
  }
  return { busy, command: (wish) => void ask(wish) }
}
