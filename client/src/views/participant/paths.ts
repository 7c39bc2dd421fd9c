/** The addresses of a participant's screens below the room's, so that the back button and a reload know the place. */
export const paths = {
  /** The step of the meeting that is under way. */
  now: '/now',
  themes: '/',
  theme: (theme: string) => `/theme/${theme}`,
  note: (note: string) => `/note/${note}`,
  map: '/map',
  aside: '/aside',
  /** Out of the room: wouter reads `~` as the top. */
  start: '~/',
} as const
