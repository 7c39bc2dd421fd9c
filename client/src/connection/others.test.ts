import type { LiveEntry } from '@firefelt/shared/protocol/live.ts'
import { expect, test } from 'vitest'
import { createOthers } from './others.ts'

const position = { success: 0.2, importance: 0.9 }
const here = (seat: number, id: string): LiveEntry => ({
  kind: 'here',
  seat,
  id,
  role: id === 'facilitator' ? 'facilitator' : 'participant',
})
const holds = (seat: number, note: string): LiveEntry => ({
  kind: 'stance',
  seat,
  air: { note, position },
})

const after = (...messages: LiveEntry[][]) => {
  const others = createOthers()
  for (const message of messages) others.take(message)
  return others.now()
}

test('tells who is here and what they hold in the air', () => {
  const { present, inAir } = after(
    [here(0, 'p1'), here(1, 'facilitator'), here(2, 'p2')],
    [holds(0, 'n1'), holds(1, 'n2')],
  )
  expect([...present]).toEqual(['p1', 'p2'])
  expect([...inAir]).toEqual([
    ['n1', { note: 'n1', position, by: 'p1' }],
    ['n2', { note: 'n2', position, by: 'facilitator' }],
  ])
})

test('what somebody put down, and who left, is in the air no more', () => {
  const first: LiveEntry[] = [here(0, 'p1'), here(1, 'p2'), holds(0, 'n1'), holds(1, 'n2')]
  const { present, inAir } = after(first, [
    { kind: 'stance', seat: 0 },
    { kind: 'left', seat: 1 },
  ])
  expect([...present]).toEqual(['p1'])
  expect(inAir.size).toBe(0)
})

test('one person on two screens is here until both are gone', () => {
  const both = [here(0, 'p1'), here(1, 'p1')]
  expect([...after(both, [{ kind: 'left', seat: 0 }]).present]).toEqual(['p1'])
})

test('told anew, only those who are told of are here', () => {
  const { present, inAir } = after(
    [here(0, 'p1'), holds(0, 'n1')],
    [{ kind: 'anew' }, here(3, 'p2')],
  )
  expect([...present]).toEqual(['p2'])
  expect(inAir.size).toBe(0)
})

test('a seat that nobody was introduced on says nothing', () => {
  expect(after([holds(5, 'n1')])).toEqual({ present: new Set(), inAir: new Map() })
})

test('whoever takes a seat anew holds nothing of the one before', () => {
  expect(after([here(0, 'p1'), holds(0, 'n1')], [here(0, 'p2')]).inAir.size).toBe(0)
})
