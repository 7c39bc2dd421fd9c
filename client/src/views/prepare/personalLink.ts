import { showPersonalCode } from '../participant/personalCode.ts'

/** Leads back to one's own preparation from any device. The code stands in the fragment, which no server sees. */
export const personalLink = (room: string, code: string, origin = location.origin): string =>
  `${origin}/r/${room}/prepare#${showPersonalCode(code)}`
