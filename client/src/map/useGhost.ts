import type { Position } from '@firefelt/shared/board/place.ts'
import { useMemo } from 'react'
import type { Ghost } from './ghost.ts'
import type { Faces } from './useFaces.ts'

/** The same ghost as long as it is of the same theme, in the same place. */
export const useGhost = (
  theme: string | undefined,
  spot: Position | undefined,
  faces: Faces,
): Ghost | undefined => {
  const { success, importance } = spot ?? {}
  return useMemo(
    () =>
      theme === undefined || success === undefined || importance === undefined
        ? undefined
        : { name: faces.theme(theme), position: { success, importance } },
    [theme, success, importance, faces],
  )
}
