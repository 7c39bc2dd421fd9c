import type { Trouble } from './store/sqlite/calls.ts'

/** What an operator is told of the disk, in one line that names no room. */
export const inWords = (trouble: Trouble): string => {
  switch (trouble.kind) {
    case 'tail-dropped':
      return `The end of a room's log could not be read and was dropped (${trouble.commits} commits, ${trouble.rows} rows). A browser that has nothing but its own work of it sends that again.`
    case 'rows-incomplete':
      return `Something in ${trouble.rows} rows of a room's log builds on what was lost of it, and was left out. A browser that has nothing but its own work of it sends that again.`
    case 'room-set-aside':
      return 'A room is damaged. Its file was moved to the folder "damaged" in DATA_DIR; the other rooms go on.'
    case 'catalogue-rebuilt':
      return `The catalogue was damaged or gone and was made anew from the rooms' files: ${trouble.rooms} rooms, ${trouble.unreadable} of which nothing could be read.`
  }
}

/** A full disk breaks every room that writes, again and again: one word a minute of each kind is enough. */
const breath = 60_000

/** Tells an operator why rooms break down. @param now ms */
export const createTeller = (write: (line: string) => void, now: () => number) => {
  const lastSaid = new Map<string, number>()
  return (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error)
    if (now() - (lastSaid.get(reason) ?? -breath) < breath) return
    lastSaid.set(reason, now())
    write(`A room could not be saved, and those in it were told so: ${reason}.`)
  }
}
