import { useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import type { Wording } from '../map/wording.ts'
import { useControl } from '../store/RoomContext.tsx'

/** What places are put into words with here and now. */
export const useWording = (): Wording => {
  const { board } = useControl().kit
  const { language } = useLanguage()
  const texts = useTexts()
  return useMemo(() => ({ board, language, texts }), [board, language, texts])
}
