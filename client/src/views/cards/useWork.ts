import { type FilledSheet, isEmpty, sheetsOf } from '@firefelt/shared/board/filledSheets.ts'
import { type ActionCard, actionCardsOf } from '@firefelt/shared/cards/actionCards.ts'
import { currentGroups } from '@firefelt/shared/control/groups.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import type { Form, FormKind } from '@firefelt/shared/kit/form.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { stepNow } from '../agenda/stepNow.ts'
import { useAgreed } from '../agree/useAgreed.ts'
import { type Work, workOf } from './themeWork.ts'

/** The group that works on a theme now. */
export interface ThemeGroup {
  id: string
  name: string
  shape: number
  colour: number
  presented: boolean
}

export interface ThemeWork {
  theme: string
  name: string
  group: ThemeGroup | undefined
  /** It is one's own group's. */
  mine: boolean
  /** Support questions with an answer, of how many. */
  answered: number
  asked: number
  card: ActionCard | undefined
}

export interface AllWork {
  /** What the step does; undefined when it does nothing with themes. */
  work: Work | undefined
  /** One's own theme first, then by the kit's numbers. */
  themes: readonly ThemeWork[]
  formOf(kind: FormKind): Form | undefined
  /** The sheets about a theme that something stands on, by kind. */
  written(theme: string, kinds: readonly FormKind[]): FilledSheet[]
}

/** How far each theme has come, and which group has it. */
export const useWork = (): AllWork => {
  const control = useControl()
  const me = useRoom().actor.id
  const texts = useTexts()
  const { board, filled, focus, nameOf } = useAgreed()
  const { kit, groups, participants } = control
  const formOf = (kind: FormKind) => kit.forms.find((form) => form.kind === kind)
  const written = (theme: string, kinds: readonly FormKind[]) =>
    kinds.flatMap((kind) => {
      const form = formOf(kind)
      const sheets = form === undefined ? [] : sheetsOf(filled, form.id, theme)
      return sheets.filter((sheet) => !isEmpty(sheet))
    })
  const work = workOf(kit, stepNow(control)?.item)
  const cards = actionCardsOf(kit, board)
  const questions = formOf('themeDialogue')
  const own = participants[me]?.group
  const groupOn = (theme: string): ThemeGroup | undefined => {
    const working = currentGroups(groups).filter((group) => group.theme === theme)
    const group = working.find(({ id }) => id === own) ?? working[0]
    if (group === undefined) return undefined
    const { shape = 0, colour = 0 } = senderOf(control, group.id) ?? {}
    const { id, presented } = group
    return { id, name: senderName(texts, control, id), shape, colour, presented }
  }
  const answeredOn = (theme: string) => {
    const sheets = written(theme, ['themeDialogue'])
    const has = (field: string) => sheets.some(({ answers }) => answers[field]?.words.trim())
    return (questions?.fields ?? []).filter(({ id }) => has(id)).length
  }
  const ids = work === 'qualify' || cards.length === 0 ? focus : cards.map(({ theme }) => theme)
  const themes = ids.map((theme): ThemeWork => {
    const group = groupOn(theme)
    return {
      theme,
      name: nameOf(theme),
      group,
      mine: group !== undefined && group.id === own,
      answered: answeredOn(theme),
      asked: questions?.fields.length ?? 0,
      card: cards.find((card) => card.theme === theme),
    }
  })
  return {
    work,
    themes: themes.toSorted((a, b) => Number(b.mine) - Number(a.mine)),
    formOf,
    written,
  }
}
