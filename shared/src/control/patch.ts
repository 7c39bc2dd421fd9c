import * as z from 'zod/mini'
import { type Control, controlSchema } from './control.ts'

/** The keys of a control record that changed; the first patch a socket gets has them all. */
export const controlPatchSchema = z.extend(z.partial(controlSchema), {
  version: controlSchema.shape.version,
})
export type ControlPatch = z.infer<typeof controlPatchSchema>

/** What turns `before` into `after`, compared key by key by identity: unchanged keys must be kept as they are. */
export const controlPatch = (before: Control | undefined, after: Control): ControlPatch => {
  const changed = Object.entries(after).filter(
    ([key, value]) => before === undefined || before[key as keyof Control] !== value,
  )
  return { ...Object.fromEntries(changed), version: after.version }
}

/**
 * The record after a patch, its unchanged keys the very same values, so that nothing is drawn anew for them.
 * An older or repeated patch changes nothing; undefined when a first patch is not whole.
 */
export const applyControlPatch = (
  before: Control | undefined,
  patch: ControlPatch,
): Control | undefined => {
  if (before !== undefined && patch.version <= before.version) return before
  const after = { ...before, ...patch }
  return controlSchema.safeParse(after).success ? (after as Control) : undefined
}
