import { chosenPlan } from '@firefelt/shared/outcome/chosenPlan.ts'
import { planOf } from '@firefelt/shared/outcome/planOf.ts'
import { boardOf } from './boardOf.ts'
import type { Job, Made, Origin } from './job.ts'
import { Nothing } from './nothing.ts'
import { render } from './render.ts'

const planIn = (origin: Origin) =>
  origin.kind === 'kept' ? origin.plan : planOf(origin.source, boardOf(origin.updates))

const make = async ({ format, room, now, origin, settings }: Job): Promise<Made> => {
  try {
    const plan = chosenPlan(planIn(origin), settings)
    return { kind: 'file', bytes: await render({ format, plan, room, now }) }
  } catch (error) {
    if (error instanceof Nothing) return { kind: 'failed', reason: error.code }
    // Told without its message: that may quote what somebody wrote.
    return { kind: 'failed', reason: 'export-failed' }
  }
}

process.on('message', (job: Job) => {
  void make(job).then((made) => process.send?.(made))
})
