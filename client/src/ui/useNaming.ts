import { writtenText } from '../i18n/dayText.ts'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { senderName } from '../i18n/senderName.ts'
import { useRoom } from '../store/RoomContext.tsx'
import { themeName } from '../store/themeName.ts'
import { useReadable } from '../store/useReadable.ts'
import type { Naming } from './noticeText.ts'

/** What people and post-its are called in the open room, also those that are gone from it. */
export const useNaming = (): Naming & { themeItself(theme: string): string | undefined } => {
  const room = useRoom()
  const control = useReadable(room.control)
  const themes = useReadable(room.themes)
  const { language } = useLanguage()
  const texts = useTexts()
  const themeItself = (theme: string) =>
    control ? themeName(control, themes, theme, language) : themes.get(theme)?.name
  return {
    who: (id) => (control ? senderName(texts, control, id) : texts.common.formerParticipant),
    theme: (id) => {
      const note = room.find(id)
      return (note && themeItself(note.theme)) ?? themes.get(id)?.name ?? texts.common.aPostIt
    },
    themeItself,
    written: (words) => writtenText(words, language),
  }
}
