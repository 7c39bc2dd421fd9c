/** What was, is, and can be again; the newest of `past` and the first of `future` are nearest. */
export interface History<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly future: readonly State[]
  /** What the last step changed: a further change of the same is part of that step. */
  readonly run: string | undefined
}

/** As many steps as can be undone. */
export const mostSteps = 100

export const begin = <State>(now: State): History<State> => ({
  past: [],
  now,
  future: [],
  run: undefined,
})

/** A step on. @param run names what is typed, so that a word is undone at once and not by letters */
export const step = <State>(history: History<State>, next: State, run?: string): History<State> => {
  if (next === history.now) return history
  const isSame = run !== undefined && run === history.run
  const past = isSame ? history.past : [...history.past, history.now].slice(-mostSteps)
  return { past, now: next, future: [], run }
}

export const undo = <State>({ past, now, future, run }: History<State>): History<State> => {
  const before = past.at(-1)
  if (before === undefined) return { past, now, future, run }
  return { past: past.slice(0, -1), now: before, future: [now, ...future], run: undefined }
}

export const redo = <State>({ past, now, future, run }: History<State>): History<State> => {
  const [next, ...rest] = future
  if (next === undefined) return { past, now, future, run }
  return { past: [...past, now], now: next, future: rest, run: undefined }
}
