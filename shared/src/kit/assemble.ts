import { diagnose } from './diagnose.ts'
import { fit } from './fit.ts'
import { type Kit, kitSchema } from './kit.ts'
import { overlayTexts, type Texts } from './overlay.ts'
import { isGroup } from './place.ts'
import { type KitProblem, problem } from './problem.ts'

export type Assembled =
  | { readonly ok: true; readonly kit: Kit }
  | { readonly ok: false; readonly problems: readonly KitProblem[] }

/**
 * Makes one kit of its three files: the structure, and the texts in each language by key path,
 * where a list's item goes by its id (a map's field by its number).
 * Refuses with every problem found, each naming file, place and reason; never throws.
 */
export function assembleKit(kitJson: unknown, texts: Texts): Assembled {
  const shapeless = notGroups(kitJson, texts)
  if (shapeless.length > 0) return { ok: false, problems: shapeless }

  const { value: whole, problems: misplaced } = overlayTexts(kitJson, texts)
  const parsed = kitSchema.safeParse(whole)
  if (!parsed.success) {
    const parts = { structure: kitJson, texts, whole }
    const found = parsed.error.issues.flatMap((issue) => diagnose(issue, parts))
    return { ok: false, problems: distinct([...misplaced, ...found]) }
  }
  const problems = [...misplaced, ...fit(parsed.data)]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, kit: parsed.data }
}

function notGroups(kitJson: unknown, { da, en }: Texts): KitProblem[] {
  const files = [
    { file: 'kit.json', value: kitJson },
    { file: 'da.json', value: da },
    { file: 'en.json', value: en },
  ] as const
  return files
    .filter(({ value }) => !isGroup(value))
    .map(({ file }) => problem(file, [], 'wrong-kind', { value: 'object' }))
}

/** Each problem once, and none inside a part that is itself refused. */
function distinct(problems: readonly KitProblem[]): KitProblem[] {
  const byName = new Map(problems.map((one) => [`${one.file} ${one.place} ${one.code}`, one]))
  return [...byName.values()].filter(
    (one) =>
      !problems.some(({ file, place }) => file === one.file && one.place.startsWith(`${place}.`)),
  )
}
