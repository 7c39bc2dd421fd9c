import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useRoom } from '../store/RoomContext.tsx'
import type { LateAct } from '../store/room.ts'
import { useReadable } from '../store/useReadable.ts'
import { useNaming } from './useNaming.ts'

/** What a late act was about. */
export interface LateNames {
  theme: string
  /** The question that was answered. */
  question: string | undefined
}

/** What late acts are about, in the open room: a post-it, a sheet, or an answer on one. */
export const useLateNaming = (): ((late: LateAct) => LateNames) => {
  const room = useRoom()
  const control = useReadable(room.control)
  const sheets = useReadable(room.sheets)
  const answers = useReadable(room.answers)
  const choices = useReadable(room.choices)
  const { language } = useLanguage()
  const naming = useNaming()
  return ({ note, wanted, asked }) => {
    const answer = answers.get(note) ?? asked
    const sheet = sheets.get(answers.get(note)?.sheet ?? note) ?? asked
    const form = control?.kit.forms.find(({ id }) => id === sheet?.form)
    const field = form?.fields.find(({ id }) => id === answer?.field)
    const theme = wanted?.theme ?? sheet?.theme ?? choices.get(note)?.theme
    const name = theme === undefined || theme === null ? undefined : naming.themeItself(theme)
    return {
      theme: name ?? (form && textIn(form.name, language)) ?? naming.theme(note),
      question: field && textIn(field.label, language),
    }
  }
}
