import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { useMemo } from 'react'
import { useLanguage, useTexts } from '../i18n/LanguageContext.tsx'
import { senderName } from '../i18n/senderName.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { themeName } from '../store/themeName.ts'
import { useReadable } from '../store/useReadable.ts'
import { type Face, faceOf, type Mark } from './face.ts'
import type { Look } from './frame.ts'

export interface Faces {
  theme(id: string): string
  mark(sender: ActorId): Mark
  note(note: { theme: string; sender: ActorId }, look: Look, compact: boolean): Face
  /** @param count undefined: the theme's agreed place */
  pin(theme: string, count: number | undefined, look: Look): Face
}

/** Somebody who has left for good: the facilitator's paper, without a claim to be theirs. */
const unknownLook = { colour: 7, shape: 0 }

/** Names, marks and faces in the language now shown; a new object only when one of them can have changed. */
export const useFaces = (): Faces => {
  const { kit, participants, groups } = useControl()
  const themes = useReadable(useRoom().themes)
  const { language } = useLanguage()
  const texts = useTexts()
  return useMemo(() => {
    const theme = (id: string) => themeName({ kit }, themes, id, language) ?? texts.map.unknownTheme
    const mark = (id: ActorId): Mark => {
      const { colour, shape } = senderOf({ participants, groups }, id) ?? unknownLook
      return { name: senderName(texts, { participants, groups }, id), colour, shape }
    }
    return {
      theme,
      mark,
      note: (note, look, compact) =>
        faceOf(theme(note.theme), mark(note.sender), undefined, look, compact),
      pin: (id, count, look) => faceOf(theme(id), undefined, count, look, false),
    }
  }, [kit, participants, groups, themes, language, texts])
}
