import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { limits } from '../protocol/limits.ts'
import { type Control, controlSchema } from './control.ts'
import { grouped, here, peopledControl } from './fixtures/groupedControl.ts'
import { currentGroups, membersOf, suggestedGroups } from './groups.ts'
import { addParticipant } from './participants.ts'

const people = fc.array(fc.boolean(), { maxLength: 40 })
const count = fc.integer({ min: 1, max: limits.groups })

const sizes = ({ groups, participants }: Control, of: (remote: boolean) => boolean = () => true) =>
  currentGroups(groups)
    .filter(({ remote }) => of(remote))
    .map(({ id }) => membersOf(participants, id).length)

const spread = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers)

const remoteOf = ({ groups }: Control, group: string | null) =>
  group === null ? undefined : groups[group]?.remote

it('dealt groups differ by one at most, and hold everyone once', () => {
  fc.assert(
    fc.property(people, count, (remotes, wanted) => {
      const control = grouped(peopledControl(remotes), wanted)
      expect(currentGroups(control.groups)).toHaveLength(wanted)
      expect(spread(sizes(control))).toBeLessThanOrEqual(1)
      expect(sizes(control).reduce((sum, size) => sum + size, 0)).toBe(remotes.length)
      expect(controlSchema.safeParse(control).data).toEqual(control)
    }),
    { seed: 31, numRuns: 150 },
  )
})

it('the remote are a group of their own when that is wished, also when nobody is remote', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: limits.groups }), (remotes, wanted) => {
      const control = grouped(peopledControl(remotes), wanted, { remoteApart: true })
      expect(sizes(control, (remote) => remote)).toEqual([remotes.filter(Boolean).length])
      const others = sizes(control, (remote) => !remote)
      expect(others).toHaveLength(wanted - 1)
      expect(spread(others)).toBeLessThanOrEqual(1)
      for (const { group, remote } of Object.values(control.participants)) {
        expect(remoteOf(control, group)).toBe(remote)
      }
    }),
    { seed: 32, numRuns: 150 },
  )
})

it('groups are of 3-5 when as many are made as suggested', () => {
  for (let number = 6; number <= 40; number++) {
    const suggested = suggestedGroups(number)
    const made = sizes(grouped(peopledControl(here(number)), suggested))
    expect([number, Math.min(...made) >= 3, Math.max(...made) <= 5]).toEqual([number, true, true])
  }
  expect([0, 1, 5, 200].map(suggestedGroups)).toEqual([1, 1, 1, limits.groups])
})

it('latecomers keep the groups even, and the remote apart', () => {
  fc.assert(
    fc.property(people, people, count, fc.boolean(), (first, late, wanted, remoteApart) => {
      const begun = grouped(peopledControl(first), wanted, { remoteApart })
      const control = late.reduce((room, remote, index) => {
        const after = addParticipant(room, `late${index}`, { name: '', remote })
        if (after === undefined) throw new Error('the room is full')
        return after
      }, begun)
      expect(spread(sizes(control, (remote) => !remote))).toBeLessThanOrEqual(1)
      for (const { group, remote } of Object.values(control.participants)) {
        expect(remoteOf(control, group)).toBe(remoteApart && wanted > 1 ? remote : false)
      }
    }),
    { seed: 33, numRuns: 100 },
  )
})

it('groups made anew, however often, take no id again and leave nobody in a past one', () => {
  const wish = fc.tuple(count, fc.boolean(), fc.boolean())
  fc.assert(
    fc.property(people, fc.array(wish, { maxLength: 5 }), (remotes, wishes) => {
      let control = peopledControl(remotes)
      for (const [wanted, choose, remoteApart] of wishes) {
        const before = control
        control = grouped(control, wanted, { choose, remoteApart })
        for (const { id } of currentGroups(control.groups))
          expect(before.groups).not.toHaveProperty(id)
        for (const [id, group] of Object.entries(before.groups)) {
          expect(control.groups[id]).toEqual({ ...group, past: true })
        }
        const current = new Set(currentGroups(control.groups).map(({ id }) => id))
        for (const { group } of Object.values(control.participants)) {
          expect(choose ? group === null : group !== null && current.has(group)).toBe(true)
        }
      }
    }),
    { seed: 34, numRuns: 100 },
  )
})
