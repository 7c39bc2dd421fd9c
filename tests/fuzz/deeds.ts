import type { Control } from '@firefelt/shared/control/control.ts'
import type { Committed } from './disk.ts'

/** Which commands the records on the disk were made by: counted there, whatever anybody was answered. */
export interface Deeds {
  /** The same change, its record known by the command; undefined: by none. */
  by(
    command: string | undefined,
    change: (control: Control) => Control,
  ): (control: Control) => Control
  committed(committed: Committed): void
}

export const createDeeds = (broken: (what: string) => void): Deeds => {
  const madeBy = new WeakMap<Control, { command: string | undefined; from: Control }>()
  const done = new Set<string>()
  return {
    by: (command, change) => (from) => {
      const to = change(from)
      if (to !== from) madeBy.set(to, { command, from })
      return to
    },
    committed: ({ before, after }) => {
      // Back to what was on the disk, or to what a room read from it.
      for (let at = after; at !== before; ) {
        const made = madeBy.get(at)
        if (made === undefined) return
        const { command, from } = made
        if (command !== undefined && done.has(command)) broken(`${command} was done twice`)
        if (command !== undefined) done.add(command)
        at = from
      }
    },
  }
}
