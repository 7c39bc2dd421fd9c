import type { FormKind } from '@firefelt/shared/kit/form.ts'

/** What simulated participants say: about nobody, and true of any theme. */
export interface SimulatedWords {
  /** Why a post-it stands where it does. */
  reasons: readonly string[]
  /** What is written in a form, by its kind. */
  answers: Readonly<Record<FormKind, readonly string[]>>
  /** Who does something: a participant by number. */
  who(number: number): string
}
