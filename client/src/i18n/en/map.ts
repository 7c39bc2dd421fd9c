import type { Texts } from '../texts.ts'

export const map: Texts['map'] = {
  label: 'Priority map',
  unknownTheme: 'A theme',
  movesTheme: (who, theme) => `${who} is moving “${theme}”`,
  moves: (who) => `${who} is moving`,
  showWhole: 'Show the whole map',
  note: (theme, sender, place) => `${theme}, ${sender}, ${place}`,
  pin: (theme, count) => (count === 1 ? `${theme}, 1 post-it` : `${theme}, ${count} post-its`),
  agreed: (theme, place) => `Agreed place: ${theme}, ${place}`,
  opened: 'Post-its on the map',
  locked: 'The map is locked',
  empty: 'None yet',
  more: (count) => `and ${count} more`,
}
