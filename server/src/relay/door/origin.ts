import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a page of this origin may open a socket: the public address, or the very host that was asked.
 * No Origin at all is no browser, and may pass: tokens are not cookies, a page cannot borrow them.
 */
export const isAllowedOrigin = (
  { origin, host }: IncomingHttpHeaders,
  publicUrl: string | undefined,
): boolean => {
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  const page = URL.parse(origin)
  if (page === null || !/^https?:$/.test(page.protocol)) return false
  return publicUrl === undefined && page.host === host
}
