/** The addresses of a participant's screens, so that the back button and a reload know the place. */
export const paths = (room: string) => {
  const base = `/r/${room}`
  return {
    themes: base,
    theme: (theme: string) => `${base}/theme/${theme}`,
    note: (note: string) => `${base}/note/${note}`,
    map: `${base}/map`,
    aside: `${base}/aside`,
  }
}
