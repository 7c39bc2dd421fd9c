import { difference } from '@firefelt/shared/operations/writeReason.ts'

/** Where a caret belongs after a text was changed around it. `offset` is in UTF-16 units. */
export const moveCaret = (offset: number, before: string, after: string): number => {
  const { index, deleted, inserted } = difference(before, after)
  if (offset <= index) return offset
  if (offset >= index + deleted) return offset + inserted.length - deleted
  return index + inserted.length
}

/**
 * The latest text with what its writer made of the text they saw: `before` → `after` done on `latest`.
 * They differ while a letter is being composed, when others' changes wait.
 */
export const rebase = (before: string, after: string, latest: string): string => {
  const { index, deleted, inserted } = difference(before, after)
  const start = moveCaret(index, before, latest)
  const end = Math.max(start, moveCaret(index + deleted, before, latest))
  return latest.slice(0, start) + inserted + latest.slice(end)
}
