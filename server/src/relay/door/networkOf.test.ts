import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { networkOf } from './networkOf.ts'

const request = (peer: string | undefined, forwarded?: string): IncomingMessage => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: peer })
  const asked = new IncomingMessage(socket)
  if (forwarded !== undefined) asked.headers['x-forwarded-for'] = forwarded
  return asked
}

test.each([
  ['the peer’s address', false, '203.0.113.1', undefined, '203.0.113.1'],
  ['the peer’s, whatever it says', false, '203.0.113.1', '198.51.100.7', '203.0.113.1'],
  ['what any proxy says', true, '10.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['what a proxy says that is believed', '10.0.0.0/8', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['the peer’s, unless it is believed', '10.0.0.0/8', '203.0.113.1', '198.51.100.7', '203.0.113.1'],
  ['what the last proxy says', '10.0.0.1, 10.0.0.2', '10.0.0.2', '1.2.3.4, 5.6.7.8', '5.6.7.8'],
  ['an IPv4 address as such', false, '::ffff:203.0.113.1', undefined, '203.0.113.1'],
  ['a network of IPv6 addresses', false, '2001:db8:1:2:a:b:c:d', undefined, '2001:db8:1:2::'],
  ['nothing that is no address', true, '10.0.0.1', 'x'.repeat(9_000), 'unknown'],
  ['nothing of who has gone already', false, undefined, undefined, 'unknown'],
])('%s counts', (_, setting, peer, forwarded, network) => {
  expect(networkOf(setting)(request(peer, forwarded))).toBe(network)
})
