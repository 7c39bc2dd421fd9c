import { limits } from '@firefelt/shared/protocol/limits.ts'
import { taken } from './rate.ts'

/** What so many bytes take of a rate, beside the message that brings them. */
export const costOfBytes = (bytes: number): number => Math.floor(bytes / limits.syncRate.bytes)

/** What so many steps of the guard and of Yjs take of it: they do not show in the bytes. */
export const costOfSteps = (steps: number): number => Math.floor(steps / limits.syncRate.steps)

/**
 * How much somebody may still ask and write, on however many lines: whoever comes back has no more than when they left. A
 * class, because everyone in a room has one.
 */
export class WriteRate {
  #fullAt = 0
  readonly #people: number

  /** @param people how many may share it: facilitators are one actor */
  constructor(people = 1) {
    this.#people = people
  }

  /** Whether a question could be asked now. @param now ms */
  mayAsk(now: number): boolean {
    return this.#after(limits.syncRate.question, now) !== undefined
  }

  /** Whether so much more may be asked or written, and is from now on; see `limits.syncRate`. @param now ms */
  take(cost: number, now: number): boolean {
    const fullAt = this.#after(cost, now)
    this.#fullAt = fullAt ?? this.#fullAt
    return fullAt !== undefined
  }

  #after(cost: number, now: number): number | undefined {
    return taken(limits.syncRate, this.#fullAt, now, cost / this.#people)
  }
}
