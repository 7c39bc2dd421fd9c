import { expect, test } from 'vitest'
import { keepIdentity } from '../connection/identity.ts'
import { keepLanguage } from '../i18n/loadTexts.ts'
import { aheadOf, wantsEnglish } from './ahead.ts'

const kept = new Map<string, string>()
const isKept = (key: string) => kept.get(key) ?? null
const memory = { setItem: (key: string, value: string) => kept.set(key, value) }

test('whoever has not joined stands at the door', () => {
  const door = { kind: 'door', path: 'rooms/r1/door' }
  for (const path of ['/r/r1', '/r/r1/', '/r/r1/map', '/r/r1/theme/goals']) {
    expect(aheadOf(path, isKept)).toEqual(door)
  }
})

test('whoever has joined goes right in, there and nowhere else', () => {
  Object.assign(globalThis, { localStorage: memory })
  keepIdentity('r1', { participant: 'p1', token: 'x', personalCode: 'y' })
  expect(aheadOf('/r/r1', isKept)).toEqual({ kind: 'room' })
  expect(aheadOf('/r/r1/theme/goals', isKept)).toEqual({ kind: 'room' })
  expect(aheadOf('/r/r2', isKept)).toEqual({ kind: 'door', path: 'rooms/r2/door' })
})

test('no other view asks for anything ahead', () => {
  const roles = ['facilitator', 'projector', 'plan', 'paper', 'mine'].map((view) => `/r/r1/${view}`)
  for (const path of ['/', '/kits/a', '/r', '/r/', ...roles]) {
    expect(aheadOf(path, () => '{}')).toBeUndefined()
  }
})

test('a browser that keeps nothing, or an address that is none, stands at the door', () => {
  const blocked = () => {
    throw new Error('blocked')
  }
  expect(aheadOf('/r/r1', blocked)).toEqual({ kind: 'door', path: 'rooms/r1/door' })
  expect(aheadOf('/r/%E0', isKept)).toEqual({ kind: 'door', path: 'rooms/%E0/door' })
})

test('English is fetched ahead for whoever has chosen it', () => {
  Object.assign(globalThis, { localStorage: memory })
  expect(wantsEnglish(isKept)).toBe(false)
  keepLanguage('en')
  expect(wantsEnglish(isKept)).toBe(true)
  const blocked = () => {
    throw new Error('blocked')
  }
  expect(wantsEnglish(blocked)).toBe(false)
})
