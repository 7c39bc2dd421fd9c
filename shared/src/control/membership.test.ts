import { describe, expect, it } from 'vitest'
import type { Control } from './control.ts'
import { grouped, here, peopledControl } from './fixtures/groupedControl.ts'
import { changeGroup, currentGroups } from './groups.ts'
import {
  addParticipant,
  changeParticipant,
  isOwnNote,
  senderIdOf,
  senderOf,
} from './participants.ts'

const before = peopledControl(here(4))
const dealt = grouped(before, 2)
const chosen = grouped(before, 2, { choose: true })

describe('somebody sends', () => {
  it('in their own name, and in their group’s while they are in one', () => {
    expect(senderIdOf(before, 'p1')).toBe('p1')
    expect(senderIdOf(dealt, 'p1')).toBe('g1')
    expect(senderIdOf(chosen, 'p1')).toBe('p1')
  })

  it('in their own name as facilitator, or when the room does not know them', () => {
    for (const id of ['facilitator', 'projector', 'p9', 'constructor', '__proto__']) {
      expect(senderIdOf(dealt, id)).toBe(id)
    }
  })
})

describe('a post-it is somebody’s own', () => {
  it('when they wrote it, or it is sent in the name they send in', () => {
    expect(isOwnNote(dealt, 'p1', { author: 'p1', sender: 'g9' })).toBe(true)
    expect(isOwnNote(dealt, 'p1', { author: 'p3', sender: 'g1' })).toBe(true)
    expect(isOwnNote(dealt, 'p1', { author: 'p2', sender: 'g2' })).toBe(false)
    expect(isOwnNote(before, 'p1', { author: 'p3', sender: 'g1' })).toBe(false)
  })
})

describe('a group as sender', () => {
  it('has a name, a number and a look', () => {
    const named = { ...dealt, groups: changeGroup(dealt, 'g2', { name: 'Ude' }) }
    expect(senderOf(named, 'g1')).toMatchObject({ kind: 'group', id: 'g1', name: '', number: 1 })
    expect(senderOf(named, 'g2')).toMatchObject({ kind: 'group', name: 'Ude', number: 2 })
  })

  it.each([
    ['made first', grouped(before, 8)],
    ['made anew', grouped(grouped(before, 3), 8)],
  ])('differs from the others in colour and in shape, %s', (_, control) => {
    const looks = currentGroups(control.groups).map(({ id }) => senderOf(control, id))
    expect(new Set(looks.map((look) => look?.colour)).size).toBe(8)
    expect(new Set(looks.map((look) => look?.shape)).size).toBe(8)
  })

  it('has another shape than the past group of its number', () => {
    const anew = grouped(dealt, 2)
    const [past, now] = [senderOf(anew, 'g1'), senderOf(anew, 'g3')]
    expect(past).toMatchObject({ colour: now?.colour, number: now?.number })
    expect(past?.shape).not.toBe(now?.shape)
  })

  it('never looks like the participant of its number', () => {
    const room = grouped(before, 8)
    for (const { id, number } of currentGroups(room.groups)) {
      const alike = { number, name: '', group: null, remote: false }
      const [group, one] = [id, 'alike'].map((sender) =>
        senderOf({ ...room, participants: { alike } }, sender),
      )
      expect(group?.number).toBe(one?.number)
      expect(group?.shape).not.toBe(one?.shape)
    }
  })

  it('is of its own kind for those who take part from elsewhere', () => {
    const apart = grouped(before, 2, { remoteApart: true })
    expect(['g1', 'g2'].map((id) => senderOf(apart, id)?.kind)).toEqual(['group', 'remoteGroup'])
  })

  it('keeps name and look when it is past', () => {
    const named = { ...dealt, groups: changeGroup(dealt, 'g2', { name: 'Ude' }) }
    const again = grouped(named, 3)
    expect(senderOf(again, 'g2')).toEqual(senderOf(named, 'g2'))
  })
})

describe('a newcomer', () => {
  const groupOf = (control: Control, group: string | undefined, remote = false) =>
    addParticipant(control, 'p5', { name: '', group, remote })?.participants.p5?.group

  it('comes to the smallest group where people are dealt out, whatever they ask for', () => {
    expect(groupOf(dealt, undefined)).toBe('g1')
    expect(groupOf(dealt, 'g2')).toBe('g1')
    expect(groupOf(grouped(before, 3), 'g1')).toBe('g2')
  })

  it('comes to the group they choose, where people choose', () => {
    expect(groupOf(chosen, 'g2')).toBe('g2')
    expect(groupOf(chosen, undefined)).toBeNull()
    expect(groupOf(chosen, 'g9')).toBeNull()
    expect(groupOf(grouped(chosen, 2, { choose: true }), 'g2')).toBeNull()
  })

  it('comes to none when there are none', () => {
    expect(groupOf(before, 'g1')).toBeNull()
  })
})

describe('a participant changes', () => {
  it('name and whereabouts, a version for both', () => {
    const after = changeParticipant(dealt, 'p1', { name: 'Æ', remote: true })
    expect(after.participants.p1).toEqual({ number: 1, name: 'Æ', group: 'g1', remote: true })
    expect(after.version).toBe(dealt.version + 1)
    expect(after.groups).toBe(dealt.groups)
  })

  it('the group where people choose, and only there', () => {
    const after = changeParticipant(chosen, 'p1', { group: 'g2', name: 'Æ' })
    expect(after.participants.p1).toMatchObject({ group: 'g2', name: 'Æ' })
    expect(after.version).toBe(chosen.version + 1)
    expect(changeParticipant(after, 'p1', { group: null }).participants.p1?.group).toBeNull()
    expect(changeParticipant(dealt, 'p1', { group: 'g2' })).toBe(dealt)
    expect(changeParticipant(before, 'p1', { group: 'g1' })).toBe(before)
  })

  it('and leads a group no longer that they left', () => {
    const joined = changeParticipant(chosen, 'p1', { group: 'g1' })
    const led = { ...joined, groups: changeGroup(joined, 'g1', { leader: 'p1' }) }
    expect(led.groups.g1?.leader).toBe('p1')
    expect(changeParticipant(led, 'p1', { group: 'g2' }).groups.g1?.leader).toBeNull()
  })

  it('nothing that is so already, and nobody unknown: the record is the same one', () => {
    for (const change of [{}, { name: '' }, { remote: false }, { group: null }, { group: 'g9' }]) {
      expect(changeParticipant(chosen, 'p1', change)).toBe(chosen)
    }
    for (const id of ['p9', 'facilitator', 'constructor']) {
      expect(changeParticipant(chosen, id, { name: 'Æ' })).toBe(chosen)
    }
  })
})
