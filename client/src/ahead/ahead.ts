/** What an address will need as soon as the page's scripts are here. */
export type Ahead = { kind: 'room' } | { kind: 'door'; path: string } | undefined

type Kept = (key: string) => string | null

/** Somebody has chosen English, whose texts do not come with the page. */
export const wantsEnglish = (kept: Kept): boolean => {
  try {
    return kept('firefelt.language') === 'en'
  } catch {
    return false
  }
}

/** Pages of a room that are neither its door nor beyond it. */
const besides = /^(facilitator|projector|plan|paper|mine)$/

/** Whoever has joined a room goes right in; all others stand at its door. */
export const aheadOf = (pathname: string, kept: Kept): Ahead => {
  const [, room, view] = /^\/r\/([^/]+)(?:\/([^/]*))?/.exec(pathname) ?? []
  if (room === undefined || besides.test(view ?? '')) return undefined
  try {
    const identity = kept(`firefelt.participant/${decodeURIComponent(room)}`)
    if (identity !== null) return { kind: 'room' }
  } catch {
    // Storage is blocked, or the address is none.
  }
  return { kind: 'door', path: `rooms/${room}/door` }
}
