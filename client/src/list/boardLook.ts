import { keep, kept } from '../connection/storage.ts'
import { writable } from '../store/readable.ts'
import { useReadable } from '../store/useReadable.ts'

/** How the board is shown: drawn, or as a list. */
export const boardLooks = ['map', 'list'] as const
export type BoardLook = (typeof boardLooks)[number]

const key = 'firefelt.board'
const shown = writable<BoardLook>(boardLooks.find((each) => each === kept(key)) ?? 'map')

/** The person's choice: it is remembered in this browser, for every room. */
export const chooseBoardLook = (next: BoardLook): void => {
  keep(key, next)
  shown.set(next)
}

export const useBoardLook = (): BoardLook => useReadable(shown)
