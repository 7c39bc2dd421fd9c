import type { AgendaItem } from '@firefelt/shared/kit/agenda.ts'
import type { Form, FormKind } from '@firefelt/shared/kit/form.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'

/** What a step does with the chosen themes: works each through in its group, makes its action card, or gathers the cards. */
export type Work = 'qualify' | 'cards' | 'plan'

/** The forms that a theme's own screen has in each. */
export const formsOfWork: Record<Work, readonly FormKind[]> = {
  qualify: ['themeDialogue', 'knowledge'],
  cards: ['actionCard', 'task', 'unfinished'],
  plan: ['actionCard', 'task', 'unfinished'],
}

type Asked = Pick<AgendaItem, 'forms'> | undefined

/** Undefined of a step whose forms stand each for itself. */
export const workOf = ({ forms }: Pick<Kit, 'forms'>, item: Asked): Work | undefined => {
  const kinds = forms.filter(({ id }) => item?.forms.includes(id)).map(({ kind }) => kind)
  if (kinds.includes('actionCard')) return 'cards'
  if (kinds.includes('knowledge')) return 'qualify'
  const hasCards = forms.some(({ kind }) => kind === 'actionCard')
  return hasCards && kinds.includes('plan') ? 'plan' : undefined
}

/** Whether a form stands on its theme's own screen, together with the others about it. */
export const isOnThemeScreen = (
  kit: Pick<Kit, 'forms'>,
  item: Asked,
  { kind, per }: Pick<Form, 'kind' | 'per'>,
): boolean => {
  const work = workOf(kit, item)
  return work !== undefined && per === 'theme' && formsOfWork[work].includes(kind)
}
