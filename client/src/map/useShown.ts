import { useMemo } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useControl } from '../store/RoomContext.tsx'
import { wordsOn } from './fieldWords.ts'
import type { Frame } from './frame.ts'
import { type AgreedPlace, type MapNote, type Shown, showMap } from './shown.ts'
import type { Faces } from './useFaces.ts'

/** Lays the map out anew only when a post-it, a name, the map's size or the opened theme changes. */
export const useShown = (
  notes: readonly MapNote[],
  agreed: readonly AgreedPlace[],
  faces: Faces,
  frame: Frame,
  pinsAbove: number,
  openTheme: string | null,
): Shown => {
  const { board } = useControl().kit
  const { language } = useLanguage()
  const words = useMemo(() => wordsOn({ frame, board, language }), [frame, board, language])
  return useMemo(
    () =>
      showMap({
        words,
        notes,
        agreed,
        frame,
        pinsAbove,
        openTheme,
        noteFace: (note, compact) => faces.note(note, frame.look, compact),
        pinFace: (theme, count) => faces.pin(theme, count, frame.look),
        agreedFace: (theme) => faces.pin(theme, undefined, frame.look),
      }),
    [notes, agreed, faces, frame, pinsAbove, openTheme, words],
  )
}
