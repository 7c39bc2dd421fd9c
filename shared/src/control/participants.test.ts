import { describe, expect, it } from 'vitest'
import { limits } from '../protocol/limits.ts'
import type { Control } from './control.ts'
import { controlSchema } from './control.ts'
import { sampleControl } from './fixtures/sampleControl.ts'
import { addParticipant, looks, senderOf } from './participants.ts'

const nameless = { name: '', remote: false }
const alone = { ...nameless, group: null }

const full = (control: Control, many: number): Control => {
  let room = control
  for (let n = 1; n <= many; n++) {
    const next = addParticipant(room, `p${n}`, nameless)
    if (next === undefined) throw new Error(`number ${n} found no room`)
    room = next
  }
  return room
}

describe('joining', () => {
  it('numbers people as they come, a version each', () => {
    const before = sampleControl()
    const after = full(before, 3)
    expect(after.participants).toEqual({
      p1: { number: 1, ...alone },
      p2: { number: 2, ...alone },
      p3: { number: 3, ...alone },
    })
    expect(after.version).toBe(4)
    expect(before.participants).toEqual({})
    expect(controlSchema.safeParse(after).success).toBe(true)
  })

  it('gives no number twice, though somebody has left', () => {
    const { p2, p3 } = full(sampleControl(), 3).participants
    if (p2 === undefined || p3 === undefined) throw new Error('they did not join')
    const after = addParticipant(sampleControl({ participants: { p2, p3 } }), 'p4', {
      name: 'Æ',
      remote: false,
    })
    expect(after?.participants.p4).toEqual({ number: 4, ...alone, name: 'Æ' })
  })

  it('ends when the room is full', () => {
    const room = full(sampleControl(), limits.participants)
    expect(Object.keys(room.participants)).toHaveLength(200)
    expect(addParticipant(room, 'late', nameless)).toBeUndefined()
  })
})

describe('a sender', () => {
  const room = full(sampleControl(), limits.participants)
  const looksOf = (id: string) => {
    const sender = senderOf(room, id)
    if (sender === undefined) throw new Error(`${id} is nobody`)
    return sender
  }

  it('is the facilitator, or a participant with number and name', () => {
    const facilitator = senderOf(room, 'facilitator')
    expect(facilitator).toMatchObject({ kind: 'facilitator', id: 'facilitator', name: '' })
    expect(facilitator?.number).toBeUndefined()
    const named = addParticipant(sampleControl(), 'p1', { name: 'Æ', remote: false })
    expect(named && senderOf(named, 'p1')).toMatchObject({
      kind: 'participant',
      id: 'p1',
      number: 1,
      name: 'Æ',
    })
  })

  it('has a colour and a shape of eight each', () => {
    for (const id of [...Object.keys(room.participants), 'facilitator']) {
      const { colour, shape } = looksOf(id)
      for (const look of [colour, shape]) {
        expect(Number.isInteger(look) && look >= 0 && look < looks).toBe(true)
      }
    }
  })

  it('looks like nobody else among the first 64', () => {
    const pairs = Array.from({ length: 64 }, (_, n) => looksOf(`p${n + 1}`))
    expect(new Set(pairs.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(64)
  })

  it('looks like no participant as facilitator, among the first 63', () => {
    const { colour, shape } = looksOf('facilitator')
    for (let n = 1; n < 64; n++) expect(looksOf(`p${n}`)).not.toMatchObject({ colour, shape })
  })

  it('differs from the next in colour and in shape', () => {
    for (let n = 1; n < 64; n++) {
      const [one, next] = [looksOf(`p${n}`), looksOf(`p${n + 1}`)]
      expect(one.colour).not.toBe(next.colour)
      expect(one.shape).not.toBe(next.shape)
    }
  })

  it.each(['nobody', '', 'projector', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is unknown by the name of %j',
    (id) => {
      expect(senderOf(room, id)).toBeUndefined()
    },
  )
})
