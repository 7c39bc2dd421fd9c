import { themesWithFate, themesWithoutFate } from '@firefelt/shared/board/fates.ts'
import { filledSheets } from '@firefelt/shared/board/filledSheets.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { inOrder } from './tasks.ts'

/** What lies on the board beyond post-its: what was decided and written, and what themes are called. */
export const useAgreed = () => {
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const themes = useReadable(room.themes)
  const notes = [...useReadable(room.notes).values()]
  const choices = [...useReadable(room.choices).values()]
  const sheets = [...useReadable(room.sheets).values()]
  const answers = [...useReadable(room.answers).values()]
  const withFate = (fate: 'focus' | 'escalation') =>
    inOrder(control.kit, themesWithFate(notes, choices, fate))
  return {
    board: { notes, themes: [...themes.values()], choices, sheets, answers },
    filled: filledSheets(sheets, answers),
    focus: withFate('focus'),
    escalated: withFate('escalation'),
    unsettled: inOrder(control.kit, themesWithoutFate(notes, choices)),
    nameOf: (theme: string) => themeName(control, themes, theme, language) ?? '…',
  }
}
