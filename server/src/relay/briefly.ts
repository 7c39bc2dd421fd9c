import type { Timers } from './timers.ts'

/** ms that something made for one reader is kept for the next. */
const aMoment = 1_000

/** What is made when it is asked for, and shared by those who ask within a moment: a room at rest keeps nothing. */
export interface Briefly<Value> {
  get(): Value
  /** What is kept just now. */
  kept(): Value | undefined
  /** It is out of date. */
  forget(): void
}

export const briefly = <Value>(
  { after }: Pick<Timers, 'after'>,
  make: () => Value,
): Briefly<Value> => {
  let made: { value: Value; timer: { cancel(): void } } | undefined
  const forget = () => {
    made?.timer.cancel()
    made = undefined
  }
  return {
    get: () => {
      made ??= { value: make(), timer: after(aMoment, forget) }
      return made.value
    },
    kept: () => made?.value,
    forget,
  }
}
