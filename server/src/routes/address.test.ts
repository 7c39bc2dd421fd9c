import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { projectorTokenOf } from '../control/secrets.ts'
import { lanAddress, linksFor, serverInfo } from './address.ts'

const lan = '192.168.1.20'
const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
})
const ipv6 = (address: string): NetworkInterfaceInfo => ({
  ...ipv4(address),
  family: 'IPv6',
  scopeid: 0,
})

describe('this machine’s address on the network', () => {
  it('is the first that a phone could reach', () => {
    expect(
      lanAddress({
        lo: [ipv4('127.0.0.1', true)],
        docker0: [ipv4('172.17.0.1')],
        'br-1a2b': [ipv4('172.18.0.1')],
        utun3: [ipv4('10.8.0.2')],
        eth0: [ipv6('fe80::1'), ipv4('169.254.7.7')],
        wlan0: [ipv6('2001:db8::1'), ipv4(lan)],
        wlan1: [ipv4('192.168.2.20')],
      }),
    ).toBe(lan)
  })

  it('is unknown without a network', () => {
    expect(lanAddress({})).toBeUndefined()
    expect(lanAddress({ lo: [ipv4('127.0.0.1', true)], wlan0: undefined })).toBeUndefined()
    expect(lanAddress({ wlan0: [ipv6('2001:db8::1')] })).toBeUndefined()
  })
})

describe('where links point', () => {
  const to = (host: string, publicUrl?: string, protocol = 'http', net: string | null = lan) =>
    serverInfo({ protocol, host }, publicUrl, net)

  it('is the public address above all', () => {
    const base = 'https://firefelt.example.dk'
    for (const host of ['localhost:8080', '10.0.0.4', '%%%']) {
      expect(to(host, base)).toEqual({ base, reachable: true, lasting: true })
    }
  })

  it.each([
    ['192.168.1.30:8080', 'http://192.168.1.30:8080'],
    ['laptop.local', 'http://laptop.local'],
    ['LAPTOP:80', 'http://laptop'],
    ['[2001:db8::1]:8080', 'http://[2001:db8::1]:8080'],
    ['localhost.example.dk', 'http://localhost.example.dk'],
    ['user@10.0.0.4/path?x#y', 'http://10.0.0.4'],
  ])('is what was asked for: %s', (host, base) => {
    expect(to(host)).toEqual({ base, reachable: true, lasting: false })
  })

  it('keeps HTTPS', () => {
    expect(to('10.0.0.4', undefined, 'https').base).toBe('https://10.0.0.4')
  })

  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'app.localhost',
    '127.0.0.1',
    '127.1.2.3',
    '127.1',
    '2130706433',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
  ])('is this machine’s address when the machine itself was asked for: %s', (host) => {
    expect(to(`${host}:8080`)).toEqual({
      base: `http://${lan}:8080`,
      reachable: true,
      lasting: false,
    })
    expect(to(host)).toEqual({ base: `http://${lan}`, reachable: true, lasting: false })
  })

  it.each(['', '%%%', 'a b', '[', '<b>', 'x:99999'])(
    'is that too for %j, which is none',
    (host) => {
      expect(to(host)).toEqual({ base: `http://${lan}`, reachable: true, lasting: false })
    },
  )

  it('is out of reach when there is no network', () => {
    const nowhere = serverInfo({ protocol: 'http', host: 'localhost:8080' }, undefined, null)
    expect(nowhere).toEqual({ base: 'http://localhost:8080', reachable: false, lasting: false })
  })
})

describe('links', () => {
  it('hold their secrets in the fragment', () => {
    const token = '0123456789abcdefghjkmnpqrs'
    const links = linksFor('http://10.0.0.4:8080', 'r1', token)
    expect(links).toEqual({
      participant: 'http://10.0.0.4:8080/r/r1',
      facilitator: `http://10.0.0.4:8080/r/r1/facilitator#${token}`,
      projector: `http://10.0.0.4:8080/r/r1/projector#${projectorTokenOf(token)}`,
    })
    for (const link of Object.values(links)) {
      const { pathname, search } = new URL(link)
      expect(pathname + search).not.toMatch(/[0-9a-z]{26}/)
    }
  })
})
