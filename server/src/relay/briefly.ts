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

/** A class, because every room has a few: they share their methods. */
class Made<Value> implements Briefly<Value> {
  readonly #timers: Pick<Timers, 'after'>
  readonly #make: () => Value
  #made: { value: Value; timer: { cancel(): void } } | undefined

  constructor(timers: Pick<Timers, 'after'>, make: () => Value) {
    this.#timers = timers
    this.#make = make
  }

  get(): Value {
    this.#made ??= {
      value: this.#make(),
      timer: this.#timers.after(aMoment, () => this.forget()),
    }
    return this.#made.value
  }

  kept(): Value | undefined {
    return this.#made?.value
  }

  forget(): void {
    this.#made?.timer.cancel()
    this.#made = undefined
  }
}

export const briefly = <Value>(timers: Pick<Timers, 'after'>, make: () => Value): Briefly<Value> =>
  new Made(timers, make)
