/** What an address will need as soon as the page's scripts are here. */
export type Ahead = { kind: 'room' } | { kind: 'door'; path: string } | undefined

/** Whoever has joined a room goes right in; all others stand at its door. */
export const aheadOf = (pathname: string, isKept: (key: string) => boolean): Ahead => {
  const [, room, view] = /^\/r\/([^/]+)(?:\/([^/]*))?/.exec(pathname) ?? []
  if (room === undefined || view === 'facilitator' || view === 'projector') return undefined
  try {
    if (isKept(`firefelt.participant/${decodeURIComponent(room)}`)) return { kind: 'room' }
  } catch {
    // Storage is blocked, or the address is none.
  }
  return { kind: 'door', path: `rooms/${room}/door` }
}
