import type { Texts } from '../texts.ts'

export const wording: Texts['wording'] = {
  between: (one, other) => `On the line between ${one} and ${other}`,
  middle: 'In the middle of the map, on both lines',
  onLine: 'On the line',
  aside: (list) => `Set aside: ${list}`,
}
