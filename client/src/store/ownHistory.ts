import { emptyHistory, type History, remember, step } from '@firefelt/shared/operations/history.ts'
import type { Operation, Outcome, Refusal } from '@firefelt/shared/operations/operation.ts'
import { type Readable, writable } from './readable.ts'

export interface OwnHistory {
  possible: Readable<{ canUndo: boolean; canRedo: boolean }>
  done(outcome: Outcome): void
  /** Undefined when there is nothing to step to. */
  step(direction: 'undo' | 'redo', apply: (operation: Operation) => Outcome): Outcome | undefined
  clear(): void
}

/** A lock passes; what cannot be undone now may be undone after it. */
export const willPass = (refusal: Refusal): boolean => refusal === 'locked' || refusal === 'ended'

/** One person's undo and redo on this screen. */
export const createOwnHistory = (): OwnHistory => {
  const possible = writable({ canUndo: false, canRedo: false })
  let history: History = emptyHistory

  const set = (next: History) => {
    history = next
    const canUndo = next.undo.length > 0
    const canRedo = next.redo.length > 0
    const before = possible.get()
    if (before.canUndo !== canUndo || before.canRedo !== canRedo) possible.set({ canUndo, canRedo })
  }
  return {
    possible,
    done: (outcome) => {
      if (outcome.done) set(remember(history, outcome.inverse))
    },
    step: (direction, apply) => {
      const { history: next, outcome } = step(history, direction, apply)
      if (outcome?.done !== false || !willPass(outcome.refusal)) set(next)
      return outcome
    },
    clear: () => set(emptyHistory),
  }
}
