import type * as Y from 'yjs'

/** Whether a cut here would halve a character of two units, which the document would then spoil. */
const halves = (text: string, index: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, index - 1), index + 1))

/** The one stretch in which two texts differ: what to delete from `before` at `index`, and what to insert there. */
export const difference = (before: string, after: string) => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (halves(before, start) || halves(after, start)) start--
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end++
  if (halves(before, before.length - end) || halves(after, after.length - end)) end--
  return {
    index: start,
    deleted: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  }
}

type Difference = ReturnType<typeof difference>

/** Where one writer's difference lies in a text in which others have changed something since. */
const among = ({ index, deleted }: Difference, others: Difference) => {
  const shift = others.inserted.length - others.deleted
  const end = index + deleted
  const othersEnd = others.index + others.deleted
  const ahead = Math.max(0, Math.min(end, others.index) - index)
  const behind = Math.max(index, othersEnd)
  return {
    /** Before and after what others wrote; in between there is nothing left of `before` to delete. */
    ahead: { at: index, length: ahead },
    behind: { at: behind + shift, length: Math.max(0, end - behind) },
    insertAt: index <= others.index ? index : behind + shift,
  }
}

/** Brings a text back to what stood in it. To be called in a transaction. */
export const restoreText = (text: Y.Text, words: string): void => {
  const { index, deleted, inserted } = difference(text.toString(), words)
  text.delete(index, deleted)
  text.insert(index, inserted)
}

/** As much of a text as there is room for, in whole characters. */
const fitting = (text: string, room: number): string =>
  text.slice(0, Math.max(0, room)).replace(/\p{Surrogate}/gu, '')

/**
 * Brings a text from what its writer saw to what they made of it. Only what they changed is written, so that
 * several can type at once. What they add beyond `most` characters is left out, and what others wrote stays.
 */
export const writeText = (
  doc: Y.Doc,
  text: Y.Text,
  { before, after, most }: { before: string; after: string; most: number },
): void => {
  const mine = difference(before, after)
  const { ahead, behind, insertAt } = among(mine, difference(before, text.toString()))
  doc.transact(() => {
    text.delete(behind.at, behind.length)
    text.delete(ahead.at, ahead.length)
    text.insert(insertAt, fitting(mine.inserted, most - text.length))
  }, 'local')
}
