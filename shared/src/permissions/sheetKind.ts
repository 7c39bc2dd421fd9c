import type { FormKind } from '../kit/form.ts'
import type { Kit } from '../kit/kit.ts'

/** Forms that facilitators alone fill in: what is settled before anyone is invited. */
const facilitators: readonly FormKind[] = ['framing']

/** What a sheet is to the permission table, by its form: each one's own, the facilitators', or everyone's. */
export const sheetKindOf = (
  kit: Pick<Kit, 'forms'> | undefined,
  form: string,
): 'ownSheet' | 'framing' | 'sheet' => {
  const found = kit?.forms.find(({ id }) => id === form)
  if (found?.per === 'participant') return 'ownSheet'
  return found !== undefined && facilitators.includes(found.kind) ? 'framing' : 'sheet'
}
