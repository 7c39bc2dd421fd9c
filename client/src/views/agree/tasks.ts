import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import type { Form } from '@firefelt/shared/kit/form.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'

/** Something to fill in together: a form, about one theme where it is filled in for each. */
export interface Task {
  form: Form
  theme: string | null
}

/** What a step has to fill in, form by form. @param focus the themes that are talked about, in order */
export const tasksOf = (
  { forms }: Pick<Kit, 'forms'>,
  item: Pick<AgendaItem, 'forms'> | undefined,
  focus: readonly string[],
): Task[] =>
  (item?.forms ?? []).flatMap((id): Task[] => {
    const form = forms.find((each) => each.id === id)
    if (form === undefined) return []
    return form.per === 'theme' ? focus.map((theme) => ({ form, theme })) : [{ form, theme: null }]
  })

/** The kit's themes by their numbers, own ones after. */
export const inOrder = ({ themes }: Pick<Kit, 'themes'>, ids: readonly string[]): string[] => {
  const numberOf = (id: string) =>
    themes.find((theme) => theme.id === id)?.number ?? Number.POSITIVE_INFINITY
  return ids.toSorted((a, b) => {
    const [one, two] = [numberOf(a), numberOf(b)]
    return one === two ? (a < b ? -1 : 1) : one - two
  })
}
