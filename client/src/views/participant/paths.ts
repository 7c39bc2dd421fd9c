/** The addresses of a participant's screens below the room's, so that the back button and a reload know the place. */
export const paths = {
  /** The step of the meeting that is under way. */
  now: '/now',
  themes: '/',
  theme: (theme: string) => `/theme/${theme}`,
  note: (note: string) => `/note/${note}`,
  map: '/map',
  aside: '/aside',
  /** Dots in a vote. */
  vote: '/vote',
  /** A form that is filled in together, about a theme or for the room. */
  form: (form: string, theme: string | null) =>
    theme === null ? `/form/${form}` : `/form/${form}/${theme}`,
  /** A theme that is worked through, and its action card. */
  work: (theme: string) => `/work/${theme}`,
  /** Preparing alone. */
  prepare: '/prepare',
  /** What one has prepared, at hand in the meeting. */
  prepared: '/prepared',
  /** Out of the room: wouter reads `~` as the top. */
  start: '~/',
} as const

/** Whether a screen belongs to preparing alone. */
export const isPreparation = (location: string): boolean =>
  location === paths.prepare || location.startsWith(`${paths.prepare}/`)
