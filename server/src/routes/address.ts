import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Links, ServerInfo } from '@firefelt/shared/protocol/http.ts'
import type { FastifyRequest } from 'fastify'
import { projectorTokenOf } from '../control/secrets.ts'

/** Interfaces of containers and virtual machines: no phone is on their networks. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap)/

/** This machine's address on the network that phones are on, as far as one can tell. */
export const lanAddress = (
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string | undefined =>
  Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .find(
      ({ family, internal, address }) =>
        family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )?.address

/** Names that mean the machine itself, or none at all, as browsers write them. */
const isLoopback = (hostname: string): boolean =>
  /^(.+\.)?localhost\.?$|^127\.|^0\.0\.0\.0$|^\[(::1?|::ffff:7f.*)\]$/.test(hostname)

/**
 * Where links point: the public address; else the address that was asked for; but never »localhost«, which
 * on a phone means the phone: then this machine's own address on its network.
 */
export const serverInfo = (
  asked: { protocol: string; host: string },
  publicUrl: string | undefined,
  lan: string | null = lanAddress() ?? null,
): ServerInfo => {
  if (publicUrl !== undefined) return { base: publicUrl, reachable: true, lasting: true }
  // A Host that is no address points nowhere, so it is answered like localhost.
  const url = URL.parse(`${asked.protocol}://${asked.host}`) ?? new URL('http://localhost')
  if (!isLoopback(url.hostname)) return { base: url.origin, reachable: true, lasting: false }
  if (lan === null) return { base: url.origin, reachable: false, lasting: false }
  url.hostname = lan
  return { base: url.origin, reachable: true, lasting: false }
}

export const infoFor = (request: FastifyRequest, publicUrl: string | undefined): ServerInfo =>
  serverInfo({ protocol: request.protocol, host: request.host }, publicUrl)

/** Secrets stand in the fragment: no server sees it, and the client takes it out of the address bar. */
export const linksFor = (base: string, room: string, facilitatorToken: string): Links => ({
  participant: `${base}/r/${room}`,
  facilitator: `${base}/r/${room}/facilitator#${facilitatorToken}`,
  projector: `${base}/r/${room}/projector#${projectorTokenOf(facilitatorToken)}`,
})
