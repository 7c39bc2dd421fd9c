import { setTimeout as wait } from 'node:timers/promises'
import type { CreatedRoom } from '@firefelt/shared/protocol/http.ts'
import { command } from '../fixtures/client.ts'

/** ms between two commands: far fewer than a token may send a minute. */
const breath = 150

/** A facilitator who gives the room one title after another: 1, 2, 3 and so on. */
export const openRenaming = (url: string, created: CreatedRoom) => {
  let sent = 0
  let acked: number[] = []
  const idOf = (title: number) => `rename-${title}`

  return {
    /** Goes on until the server is gone or `isOver`. */
    goOn: async (isOver: () => boolean): Promise<void> => {
      while (!isOver()) {
        const title = ++sent
        const wish = { id: idOf(title), type: 'rename', title: String(title) }
        const isDone = await command(url, created, wish).then(
          () => true,
          (error: unknown) => {
            // No answer at all is the server's end; any other would be its own fault.
            if (error instanceof TypeError) return false
            throw error
          },
        )
        if (!isDone) return
        acked.push(title)
        await wait(breath)
      }
    },
    /** The ids of those that were answered as done since this was last asked, and the title that the last of them gave. */
    answered: () => {
      const [ids, title] = [acked.map(idOf), acked.at(-1) ?? 0]
      acked = []
      return { ids, title }
    },
  }
}
