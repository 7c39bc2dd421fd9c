import { describe, expect, it } from 'vitest'
import { controlSchema } from './control.ts'
import { grouped, here, peopledControl } from './fixtures/groupedControl.ts'
import {
  changeGroup,
  currentGroups,
  endGroups,
  membersOf,
  moveToGroup,
  smallestGroup,
} from './groups.ts'

const idsIn = (participants: Parameters<typeof membersOf>[0], group: string) =>
  membersOf(participants, group).map(({ id }) => id)

describe('groups', () => {
  it('are dealt round in the order people joined', () => {
    const { participants, groups } = grouped(peopledControl(here(7)), 3)
    expect(currentGroups(groups).map(({ id, number }) => [id, number])).toEqual([
      ['g1', 1],
      ['g2', 2],
      ['g3', 3],
    ])
    expect(idsIn(participants, 'g1')).toEqual(['p1', 'p4', 'p7'])
    expect(idsIn(participants, 'g2')).toEqual(['p2', 'p5'])
    expect(idsIn(participants, 'g3')).toEqual(['p3', 'p6'])
  })

  it('that people choose begin empty', () => {
    const control = grouped(peopledControl(here(4)), 2, { choose: true })
    expect(control.grouping).toBe('chosen')
    expect(Object.values(control.participants).map(({ group }) => group)).toEqual(
      here(4).map(() => null),
    )
    expect(controlSchema.safeParse(control).success).toBe(true)
  })

  it('made anew are others, and the former stay as past ones', () => {
    const first = grouped(peopledControl(here(4)), 2)
    const named = { ...first, groups: changeGroup(first, 'g1', { name: 'Ude' }) }
    const second = grouped(named, 2)
    expect(currentGroups(second.groups).map(({ id }) => id)).toEqual(['g3', 'g4'])
    expect(second.groups.g1).toEqual({ ...named.groups.g1, past: true })
    expect(second.groups.g3).toMatchObject({ number: 1, name: '', leader: null, past: false })
  })

  it('end: they become past, and everyone stands alone', () => {
    const after = endGroups(grouped(peopledControl(here(4)), 2))
    expect(after.grouping).toBe('none')
    expect(currentGroups(after.groups)).toEqual([])
    expect(Object.keys(after.groups)).toEqual(['g1', 'g2'])
    expect(Object.values(after.participants).every(({ group }) => group === null)).toBe(true)
  })

  it('have none apart when there is but one', () => {
    const { groups } = grouped(peopledControl([true, false]), 1, { remoteApart: true })
    expect(currentGroups(groups).map(({ remote }) => remote)).toEqual([false])
  })
})

describe('the smallest group', () => {
  it('is the first of equals, and none when there are no groups', () => {
    const before = peopledControl(here(5))
    expect(smallestGroup(before, false)).toBeUndefined()
    expect(smallestGroup(grouped(before, 2), false)).toBe('g2')
    expect(smallestGroup(grouped(before, 5), false)).toBe('g1')
  })

  it('is of those for the remote, or else of the others, where they are apart', () => {
    const apart = grouped(peopledControl([false, false, true]), 2, { remoteApart: true })
    expect(smallestGroup(apart, true)).toBe('g2')
    expect(smallestGroup(apart, false)).toBe('g1')
    expect(smallestGroup(grouped(apart, 2), true)).toBe('g4')
  })
})

describe('moving somebody', () => {
  const before = grouped(peopledControl(here(4)), 2)

  it('puts them in the one group and takes them out of the other', () => {
    const { participants } = moveToGroup(before, 'p1', 'g2')
    expect(idsIn(participants, 'g1')).toEqual(['p3'])
    expect(idsIn(participants, 'g2')).toEqual(['p1', 'p2', 'p4'])
    expect(moveToGroup(before, 'p1', null).participants.p1?.group).toBeNull()
  })

  it('leaves the group they led without a leader, and only that one', () => {
    const led = { ...before, groups: changeGroup(before, 'g1', { leader: 'p1' }) }
    const both = { ...led, groups: changeGroup(led, 'g2', { leader: 'p2' }) }
    const { groups } = moveToGroup(both, 'p1', 'g2')
    expect([groups.g1?.leader, groups.g2?.leader]).toEqual([null, 'p2'])
    expect(moveToGroup(both, 'p3', 'g2').groups).toBe(both.groups)
  })

  it.each([
    ['p9', 'g1'],
    ['constructor', 'g1'],
    ['p1', 'g1'],
    ['p1', 'g9'],
    ['p1', 'constructor'],
  ])('%s to %s changes nothing', (participant, group) => {
    const after = moveToGroup(before, participant, group)
    expect(after.participants).toBe(before.participants)
    expect(after.groups).toBe(before.groups)
  })

  it('into a past group changes nothing', () => {
    const again = grouped(before, 2)
    expect(moveToGroup(again, 'p1', 'g2').participants).toBe(again.participants)
  })
})

describe('a group', () => {
  const before = grouped(peopledControl(here(4)), 2)

  it('has a name, and a leader who is one of it', () => {
    const groups = changeGroup(before, 'g1', { name: 'Ude', leader: 'p3' })
    expect(groups).toEqual({
      ...before.groups,
      g1: { ...before.groups.g1, name: 'Ude', leader: 'p3' },
    })
    const { g1 } = changeGroup({ ...before, groups }, 'g1', { leader: null })
    expect(g1).toMatchObject({ name: 'Ude', leader: null })
  })

  it.each(['p2', 'p9', 'constructor', 'facilitator'])('is not led by %s', (leader) => {
    expect(changeGroup(before, 'g1', { leader })).toBe(before.groups)
  })

  it('that is past, or unknown, or so already, is not changed', () => {
    expect(changeGroup(before, 'g9', { name: 'Ude' })).toBe(before.groups)
    expect(changeGroup(before, 'constructor', { name: 'Ude' })).toBe(before.groups)
    expect(changeGroup(before, 'g1', { name: '' })).toBe(before.groups)
    const again = grouped(before, 2)
    expect(changeGroup(again, 'g1', { name: 'Ude' })).toBe(again.groups)
  })
})
