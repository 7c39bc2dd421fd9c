import { verdict } from './diagnose.ts'
import { fit } from './fit.ts'
import { type Kit, kitSchema } from './kit.ts'
import { textMissing } from './localized.ts'
import { valueAt } from './place.ts'
import { type KitProblem, problem } from './problem.ts'

/** One reason why a whole kit is refused, with its place in that kit, e.g. `themes.0.name.da`. */
export type KitFault = Omit<KitProblem, 'file'>

export type CheckedKit =
  | { readonly ok: true; readonly kit: Kit }
  | { readonly ok: false; readonly faults: readonly KitFault[] }

/**
 * Holds a whole kit, from wherever it came, to all that a kit of the house is held to: its parts, and how they
 * fit together. Refuses with every fault found; never throws.
 */
export function checkKit(value: unknown): CheckedKit {
  const parsed = kitSchema.safeParse(value)
  const problems = parsed.success
    ? fit(parsed.data)
    : parsed.error.issues.flatMap((issue) => problemsOf(issue, value))
  if (parsed.success && problems.length === 0) return { ok: true, kit: parsed.data }
  return {
    ok: false,
    faults: problems.map(({ place, code, message }) => ({ place, code, message })),
  }
}

type Issue = Parameters<typeof verdict>[0]

function problemsOf(issue: Issue, whole: unknown): KitProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem('kit.json', [...issue.path, key], 'unknown-key'))
  }
  if (valueAt(whole, issue.path) === undefined) {
    return [problem('kit.json', issue.path, 'key-missing')]
  }
  if (issue.message === textMissing) {
    return [problem('kit.json', issue.path, 'wrong-kind', { value: 'object' })]
  }
  const { code, details } = verdict(issue)
  return [problem('kit.json', issue.path, code, details)]
}
