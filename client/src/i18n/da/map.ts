/** Texts on and around the priority map. */
export const map = {
  label: 'Prioriteringskort',
  unknownTheme: 'Et tema',
  moves: (who: string) => `${who} flytter`,
  movesTheme: (who: string, theme: string) => `${who} flytter »${theme}«`,
  showWhole: 'Vis hele kortet',
  /** A post-it, read aloud. */
  note: (theme: string, sender: string, place: string) => `${theme}, ${sender}, ${place}`,
  pin: (theme: string, count: number) =>
    count === 1 ? `${theme}, 1 post-it` : `${theme}, ${count} post-its`,
  agreed: (theme: string, place: string) => `Fælles plads: ${theme}, ${place}`,
  opened: 'Post-its på kortet',
  locked: 'Kortet er låst',
  empty: 'Ingen endnu',
  more: (count: number) => `og ${count} til`,
}
