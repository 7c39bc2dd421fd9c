import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What every server adds to the client's key, to show that it speaks WebSocket (RFC 6455, 1.3). */
const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const version = '13'
const key = /^[+/0-9A-Za-z]{22}==$/
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

export interface Asked {
  method?: string | undefined
  headers: IncomingHttpHeaders
}

/** The subprotocols that a client offers, in its order; undefined when the header is none (RFC 6455, 4.1). */
const offeredIn = (header: string | undefined): string[] | undefined => {
  if (header === undefined) return []
  const names = header.split(',').map((name) => name.trim())
  const isList = names.every((name) => token.test(name)) && new Set(names).size === names.length
  return isList ? names : undefined
}

/** An answer that lets nobody in. @param lines further lines of its head */
export const refusal = (status: string, ...lines: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Length: 0', ...lines, '', ''].join('\r\n')

export type Answer =
  | { welcome: string; offered: readonly string[] }
  /** What is answered instead, before the socket is let go. */
  | { refusal: string }

/**
 * A server's part of the opening handshake (RFC 6455, 4.2), without extensions.
 *
 * @param spoken the subprotocol that is agreed on when it is offered
 */
export const shakeHands = ({ method, headers }: Asked, spoken: string): Answer => {
  const offered = offeredIn(headers['sec-websocket-protocol'])
  const given = headers['sec-websocket-key'] ?? ''
  if (method !== 'GET') return { refusal: refusal('405 Method Not Allowed', 'Allow: GET') }
  if (headers.upgrade?.toLowerCase() !== 'websocket') return { refusal: refusal('400 Bad Request') }
  if (headers['sec-websocket-version'] !== version) {
    return { refusal: refusal('426 Upgrade Required', `Sec-WebSocket-Version: ${version}`) }
  }
  if (!key.test(given) || offered === undefined) return { refusal: refusal('400 Bad Request') }
  const welcome = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${hash('sha1', given + guid, 'base64')}`,
    ...(offered.includes(spoken) ? [`Sec-WebSocket-Protocol: ${spoken}`] : []),
    '',
    '',
  ].join('\r\n')
  return { welcome, offered }
}
