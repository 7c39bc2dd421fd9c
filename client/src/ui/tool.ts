import type { LucideIcon } from 'lucide-react'

/** Something to be done at any time: a sign in a bar, or a sign and its word in a list. */
export interface Tool {
  id: string
  /** What it does, in full. */
  label: string
  /** The word beside the sign; the same as `label` when that is short. */
  word: string
  Icon: LucideIcon
  act(): void
  /** Undefined where it is not on or off. */
  pressed?: boolean
  disabled?: boolean
}
