import { capacity } from './capacity.ts'
import { dragScenarios } from './drag.ts'
import { drops } from './drops.ts'
import { emptied } from './emptied.ts'
import { idle } from './idle.ts'
import { join } from './join.ts'
import { mixed } from './mixed.ts'
import { overload } from './overload.ts'
import { quiet } from './quiet.ts'
import type { Scenario } from './scenario.ts'

/** In the order of the table. */
export const scenarios: readonly Scenario[] = [
  ...dragScenarios,
  mixed,
  join,
  drops,
  quiet,
  idle,
  emptied,
  capacity,
  overload,
]
