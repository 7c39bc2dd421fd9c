import { useMemo } from 'react'
import type { Frame } from './frame.ts'
import { type MapNote, type Shown, showMap } from './shown.ts'
import type { Faces } from './useFaces.ts'

/** Lays the map out anew only when a post-it, a name, the map's size or the opened theme changes. */
export const useShown = (
  notes: readonly MapNote[],
  faces: Faces,
  frame: Frame,
  pinsAbove: number,
  openTheme: string | null,
): Shown =>
  useMemo(
    () =>
      showMap({
        notes,
        frame,
        pinsAbove,
        openTheme,
        noteFace: (note, compact) => faces.note(note, frame.look, compact),
        pinFace: (theme, count) => faces.pin(theme, count, frame.look),
      }),
    [notes, faces, frame, pinsAbove, openTheme],
  )
