import type { PlanSettings } from '@firefelt/shared/control/plan/plan.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import type { PlanSource } from '@firefelt/shared/outcome/planOf.ts'
import type { Format } from './formats.ts'

/** What a plan is made of: a room as it is stored, or what was kept of one. */
export type Origin =
  | { kind: 'room'; source: PlanSource; updates: Uint8Array[] }
  | { kind: 'kept'; plan: Plan }

/** A file that somebody wants of a room. */
export interface Job {
  format: Format
  /** The room's id. */
  room: string
  origin: Origin
  settings: PlanSettings
  /** ms of server time */
  now: number
}

/** What the worker answers. */
export type Made =
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'failed'; reason: 'no-map' | 'no-days' | 'export-failed' }
