import { tokenSchema } from '@firefelt/shared/protocol/http.ts'
import { forget, keep, kept } from './storage.ts'

/** The roles that are handed over by a link. */
export type LinkRole = 'facilitator' | 'projector'

const keyOf = (room: string, role: LinkRole): string => `firefelt.${role}/${room}`

export const roleToken = (room: string, role: LinkRole): string | undefined =>
  tokenSchema.safeParse(kept(keyOf(room, role))).data

export const keepRoleToken = (room: string, role: LinkRole, token: string): void =>
  keep(keyOf(room, role), token)

export const forgetRoleToken = (room: string, role: LinkRole): void => forget(keyOf(room, role))

/**
 * Takes the token out of the address bar, which may be on the wall, and keeps it in this browser.
 * Answers the token kept, new or old; undefined when the link had none and none was kept.
 */
export const takeRoleToken = (room: string, role: LinkRole): string | undefined => {
  const { data: token } = tokenSchema.safeParse(location.hash.slice(1))
  if (token !== undefined) {
    keepRoleToken(room, role, token)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return roleToken(room, role)
}
