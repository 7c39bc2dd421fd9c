import { difference } from '@firefelt/shared/operations/writeText.ts'

/** Where a caret belongs after a text was changed around it. `offset` is in UTF-16 units. */
export const moveCaret = (offset: number, before: string, after: string): number => {
  const { index, deleted, inserted } = difference(before, after)
  if (offset <= index) return offset
  if (offset >= index + deleted) return offset + inserted.length - deleted
  return index + inserted.length
}
