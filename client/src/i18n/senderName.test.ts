import type { Group } from '@firefelt/shared/control/group.ts'
import { expect, test } from 'vitest'
import { da } from './da.ts'
import { senderName } from './senderName.ts'

const group = (number: number, more: Partial<Group> = {}): Group => ({
  number,
  name: '',
  leader: null,
  remote: false,
  past: false,
  theme: null,
  basis: null,
  presented: false,
  ...more,
})
const participants = { p4: { number: 4, name: '', group: null, remote: false } }

test.each([
  ['p4', 'Deltager 4'],
  ['anonymous', 'Anonym'],
  ['g2', 'Bord 2'],
  ['g3', 'Online'],
  ['g4', 'Ledelsen'],
  ['facilitator', 'Mødeleder'],
  ['p9', 'En tidligere deltager'],
])('%s is called »%s«', (id, name) => {
  const groups = {
    g2: group(2),
    g3: group(3, { remote: true }),
    g4: group(4, { name: 'Ledelsen' }),
  }
  expect(senderName(da, { participants, groups }, id)).toBe(name)
})

test('a past group is told from the one that has its name now', () => {
  const past = { g1: group(1, { past: true }), g2: group(2, { past: true, name: 'Ude' }) }
  const names = (groups: Record<string, Group>) =>
    Object.keys(groups).map((id) => senderName(da, { participants, groups }, id))
  expect(names(past)).toEqual(['Bord 1', 'Ude'])
  expect(names({ ...past, g3: group(1) })).toEqual(['Bord 1 (før)', 'Ude', 'Bord 1'])
})
