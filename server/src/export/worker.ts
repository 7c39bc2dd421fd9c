import { parentPort } from 'node:worker_threads'
import { chosenPlan } from '@firefelt/shared/outcome/chosenPlan.ts'
import { planOf } from '@firefelt/shared/outcome/planOf.ts'
import { boardOf } from './boardOf.ts'
import type { Job, Made, Origin } from './job.ts'
import { NoMap, render } from './render.ts'

const port = parentPort
if (!port) throw new Error('to be run as a worker')

const planIn = (origin: Origin) =>
  origin.kind === 'kept' ? origin.plan : planOf(origin.source, boardOf(origin.updates))

const make = async ({ format, room, now, origin, settings }: Job): Promise<Made> => {
  try {
    const plan = chosenPlan(planIn(origin), settings)
    return { kind: 'file', bytes: await render({ format, plan, room, now }) }
  } catch (error) {
    // Told without the message: it may quote what somebody wrote.
    if (error instanceof NoMap) return { kind: 'failed', reason: 'no-map', message: error.message }
    const message = error instanceof Error ? error.name : 'failed'
    return { kind: 'failed', reason: 'failed', message }
  }
}

port.on('message', (job: Job) => {
  void make(job).then((made) => port.postMessage(made))
})
