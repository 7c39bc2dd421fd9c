import { beforeEach, expect, test, vi } from 'vitest'
import { facilitatedRooms, forgetFacilitated, rememberFacilitated } from './facilitated.ts'
import { forgetIdentity, identityIn, keepIdentity, onIdentityChange } from './identity.ts'
import { roleToken, takeRoleToken } from './roleToken.ts'

const token = '0123456789abcdefghjkmnpqrs'
const identity = { participant: 'p1', token, personalCode: 'K7M29QPX' }

const fakeStorage = () => {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('window', new EventTarget())
})

test('an identity is kept per room, as one object while it does not change', () => {
  keepIdentity('a', identity)
  expect(identityIn('a')).toEqual(identity)
  expect(identityIn('a')).toBe(identityIn('a'))
  expect(identityIn('b')).toBeUndefined()
  forgetIdentity('a')
  expect(identityIn('a')).toBeUndefined()
})

test('who listens is told of a new identity until they stop', () => {
  const listener = vi.fn<() => void>()
  const stop = onIdentityChange(listener)
  keepIdentity('told', identity)
  stop()
  forgetIdentity('told')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('a damaged identity is none', () => {
  localStorage.setItem('firefelt.participant/damaged', '{"participant":"p1"')
  expect(identityIn('damaged')).toBeUndefined()
  localStorage.setItem('firefelt.participant/damaged', '{"participant":"p1"}')
  expect(identityIn('damaged')).toBeUndefined()
})

test('a browser that keeps nothing still knows who it is as long as the page lives', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  keepIdentity('blocked', identity)
  expect(identityIn('blocked')).toEqual(identity)
  forgetIdentity('blocked')
  expect(identityIn('blocked')).toBeUndefined()
})

test('a key in the address is kept and leaves the address bar', () => {
  const replaceState = vi.fn<History['replaceState']>()
  vi.stubGlobal('history', { state: null, replaceState })
  vi.stubGlobal('location', { hash: `#${token}`, pathname: '/r/a/facilitator', search: '' })
  expect(takeRoleToken('a', 'facilitator')).toBe(token)
  expect(replaceState).toHaveBeenCalledWith(null, '', '/r/a/facilitator')
  vi.stubGlobal('location', { hash: '', pathname: '/r/a/facilitator', search: '' })
  expect(takeRoleToken('a', 'facilitator')).toBe(token)
  expect(roleToken('a', 'projector')).toBeUndefined()
})

test('what is no key is left in the address and not kept', () => {
  const replaceState = vi.fn<History['replaceState']>()
  vi.stubGlobal('history', { state: null, replaceState })
  vi.stubGlobal('location', { hash: '#help', pathname: '/r/c/projector', search: '' })
  expect(takeRoleToken('c', 'projector')).toBeUndefined()
  expect(replaceState).not.toHaveBeenCalled()
})

test('facilitated rooms are listed newest first, each once, under its newest title', () => {
  const room = (id: string, createdAt: number, title = '') => ({
    room: id,
    title,
    code: '7K4M2P',
    createdAt,
    token,
  })
  rememberFacilitated(room('old', 1))
  rememberFacilitated(room('new', 2))
  rememberFacilitated(room('old', 1, 'Efterår'))
  expect(facilitatedRooms().map(({ room: id, title }) => [id, title])).toEqual([
    ['new', ''],
    ['old', 'Efterår'],
  ])
  expect(roleToken('old', 'facilitator')).toBe(token)
  forgetFacilitated('old')
  expect(facilitatedRooms().map(({ room: id }) => id)).toEqual(['new'])
  expect(roleToken('old', 'facilitator')).toBeUndefined()
})
