import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddr from '@fastify/proxy-addr'
import { normalizeIP } from '@fastify/rate-limit'

type IsTrusted = (address: string, hop: number) => boolean

const trusted = (setting: boolean | string): IsTrusted =>
  typeof setting === 'boolean'
    ? () => setting
    : proxyAddr.compile(setting.split(',').map((address) => address.trim()))

/**
 * The network of an address: an IPv4 address itself, or the 64 bits that one household's IPv6 addresses share. What a
 * proxy calls no address is one network for all.
 */
export const networkOfAddress = (address: string | undefined): string =>
  address !== undefined && isIP(address) > 0 ? normalizeIP(address) : 'unknown'

/**
 * Tells the network that a request comes from, by the address that Fastify would find.
 *
 * @param setting `TRUST_PROXY`
 */
export const networkOf = (setting: boolean | string): ((request: IncomingMessage) => string) => {
  const isTrusted = trusted(setting)
  return (request) => networkOfAddress(proxyAddr(request, isTrusted))
}
