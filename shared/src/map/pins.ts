import type { Position } from '../board/place.ts'

/** One theme on a crowded map: a pin at the middle of its post-its. */
export interface Pin {
  theme: string
  /** The post-its it stands for, in the order given. */
  notes: readonly string[]
  position: Position
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Above this many post-its the projector shows pins. */
export const mostCards = 30

/** Gathers post-its to one pin a theme, in the order the themes first appear. */
export const pinsOf = (
  notes: readonly { id: string; theme: string; position: Position }[],
): Pin[] => {
  const byTheme = new Map<string, typeof notes>()
  for (const note of notes) byTheme.set(note.theme, [...(byTheme.get(note.theme) ?? []), note])
  return [...byTheme].map(([theme, placed]) => ({
    theme,
    notes: placed.map(({ id }) => id),
    position: {
      success: mean(placed.map(({ position }) => position.success)),
      importance: mean(placed.map(({ position }) => position.importance)),
    },
  }))
}
