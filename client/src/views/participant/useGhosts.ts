import type { Position } from '@firefelt/shared/board/place.ts'
import { markedPosition } from '@firefelt/shared/preparation/mark.ts'
import { useCallback } from 'react'
import { useRoute } from 'wouter'
import { usePreparation } from '../../store/PreparationContext.tsx'

/** Where this person's own answers would put themes, and the theme that they are placing now. */
export const useGhosts = (): {
  ghostOf: (theme: string) => Position | undefined
  placing: string | undefined
} => {
  const { marks } = usePreparation()
  const [, params] = useRoute('/theme/:theme')
  const ghostOf = useCallback(
    (theme: string) => {
      const mark = Object.hasOwn(marks, theme) ? marks[theme] : undefined
      return mark && markedPosition(mark)
    },
    [marks],
  )
  return { ghostOf, placing: params?.theme }
}
