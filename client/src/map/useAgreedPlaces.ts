import { choiceFor } from '@firefelt/shared/board/fates.ts'
import { samePlace } from '@firefelt/shared/board/place.ts'
import { useRef } from 'react'
import { useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import type { AgreedPlace } from './shown.ts'

interface Agreed extends AgreedPlace {
  place: NonNullable<NonNullable<ReturnType<typeof choiceFor>>['place']>
}

/** Where the group agreed that themes stand. The same array as before while none is moved. */
export const useAgreedPlaces = (): readonly Agreed[] => {
  const choices = [...useReadable(useRoom().choices).values()]
  const before = useRef<readonly Agreed[]>([])
  const themes = [...new Set(choices.map(({ theme }) => theme))].sort((a, b) => (a < b ? -1 : 1))
  const now = themes.flatMap((theme): Agreed[] => {
    const place = choiceFor(choices, theme)?.place ?? null
    return place === null ? [] : [{ theme, place }]
  })
  const same =
    now.length === before.current.length &&
    now.every(({ theme, place }, at) => {
      const known = before.current[at]
      return known?.theme === theme && samePlace(known.place, place)
    })
  if (!same) before.current = now
  return before.current
}
