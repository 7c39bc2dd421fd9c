import type { Operation, Outcome } from './operation.ts'

/**
 * What one person can undo and redo: their own acts, newest last. Kept as operations, since some of what
 * stands on the board was written by others or by the server, which a document's own undo would not touch.
 */
export interface History {
  undo: readonly Operation[]
  redo: readonly Operation[]
}

export const emptyHistory: History = { undo: [], redo: [] }

const most = 100

/** After a new act: it can be undone, and what was undone before can no longer be redone. */
export const remember = (history: History, inverse: Operation | undefined): History =>
  inverse === undefined ? history : { undo: [...history.undo, inverse].slice(-most), redo: [] }

/** Steps back or forward once; a step that can no longer be done is dropped, and its outcome says why. */
export const step = (
  history: History,
  direction: 'undo' | 'redo',
  apply: (operation: Operation) => Outcome,
): { history: History; outcome: Outcome | undefined } => {
  const operation = history[direction].at(-1)
  if (operation === undefined) return { history, outcome: undefined }
  const rest = history[direction].slice(0, -1)
  const outcome = apply(operation)
  const back = direction === 'undo' ? 'redo' : 'undo'
  const kept =
    outcome.done && outcome.inverse !== undefined
      ? [...history[back], outcome.inverse]
      : history[back]
  return direction === 'undo'
    ? { history: { undo: rest, redo: kept }, outcome }
    : { history: { undo: kept, redo: rest }, outcome }
}
