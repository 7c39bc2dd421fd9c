import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { Editor } from '../fixtures/editor.ts'

/** When and how somebody was first told that what they write is not saved. */
const notSavedOf = ({ closes }: Editor) => closes.find(({ code }) => code === closeCodes.notSaved)

export const toldNotSaved = (all: readonly Editor[]) =>
  all.every((one) => notSavedOf(one) !== undefined)

/** When the last of them was told so. */
export const lastWord = (all: readonly Editor[]) =>
  Math.max(...all.map((one) => notSavedOf(one)?.at ?? Infinity))

/** When the oldest act was made that was not saved when they were told so. */
export const unsavedSince = (all: readonly Editor[]) => {
  const since = Math.min(...all.map((one) => notSavedOf(one)?.unsavedSince ?? Infinity))
  if (since === Infinity) throw new Error('nobody had anything unsaved')
  return since
}
