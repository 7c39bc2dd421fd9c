import * as z from 'zod/mini'
import { idSchema } from '../../board/ids.ts'
import type { Control } from '../control.ts'
import { type PlanSettings, type Published, planSettingsSchema } from './plan.ts'

/** Commands about the plan; see `commandSchema`. What is left out of `writePlan` stays as it is. */
export const planCommands = [
  z.strictObject({
    id: idSchema,
    type: z.literal('writePlan'),
    ...z.partial(planSettingsSchema).shape,
  }),
] as const
type WritePlan = z.infer<(typeof planCommands)[0]>

/** What a facilitator wrote or chose anew. */
export const writePlan = (
  { plan }: Pick<Control, 'plan'>,
  { title, introduction, sender, parts }: WritePlan,
): Control['plan'] => {
  const wanted: PlanSettings = {
    title: title ?? plan.title,
    introduction: introduction ?? plan.introduction,
    sender: sender ?? plan.sender,
    parts: parts ?? plan.parts,
  }
  const same = (Object.keys(wanted) as (keyof PlanSettings)[]).every(
    (key) => String(wanted[key]) === String(plan[key]),
  )
  return same ? plan : { ...plan, ...wanted }
}

/** The record with a link to the plan, or without. */
export const withLink = (control: Control, published: Published | null): Control =>
  control.plan.published === published
    ? control
    : { ...control, version: control.version + 1, plan: { ...control.plan, published } }
