import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { softHyphen } from '@firefelt/shared/kit/localized.ts'
import { useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { senderName } from '../i18n/senderName.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { themeName } from '../store/themeName.ts'
import { useReadable } from '../store/useReadable.ts'

export interface Naming {
  who(id: ActorId): string
  /** A theme as it is read aloud: without the marks for where it may be parted. */
  theme(id: string): string
}

/** What people and themes are called here and now. */
export const useNaming = (): Naming => {
  const control = useControl()
  const own = useReadable(useRoom().themes)
  const { language } = useLanguage()
  const texts = useTexts()
  return useMemo(
    () => ({
      who: (id) => senderName(texts, control, id),
      theme: (id) =>
        (themeName(control, own, id, language) ?? texts.map.unknownTheme).replaceAll(
          softHyphen,
          '',
        ),
    }),
    [control, own, language, texts],
  )
}
