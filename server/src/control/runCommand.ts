import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { LiveRoom } from '../relay/room.ts'
import type { Store } from '../store/store.ts'

/**
 * Does a facilitator's command once, however often it is sent: a phone that got no answer asks again.
 * Resolves with the control version in which it holds.
 */
export const runCommand = async (
  store: Store,
  room: LiveRoom,
  command: Command,
  apply: (control: Control) => Control,
): Promise<number> => {
  if (await store.commandDone(room.id, command.id)) return room.control.version
  const after = await room.change(apply, { command: command.id })
  return after.version
}
