import { facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type { LiveEntry, Stance } from '@firefelt/shared/protocol/live.ts'
import { describe, expect, it } from 'vitest'
import { liveRoom } from './live.fixture.ts'

const at = (success: number): Stance => ({
  air: { note: 'note', position: { success, importance: 0.5 } },
})

describe('clients with extras', () => {
  // R-LIVE-5
  it('hear at once who comes, and who is here already, but never of themselves', () => {
    const { client, pass } = liveRoom()
    const a = client(participant('a'))
    const b = client(facilitator)
    pass(16)
    expect(a.heard).toEqual([
      [{ kind: 'anew' }],
      [
        { kind: 'here', seat: 1, id: 'facilitator', role: 'facilitator' },
        { kind: 'stance', seat: 1 },
      ],
    ])
    expect(b.heard).toEqual([
      [
        { kind: 'anew' },
        { kind: 'here', seat: 0, id: 'a', role: 'participant' },
        { kind: 'stance', seat: 0 },
      ],
    ])
  })

  // R-LIVE-1
  it('hear the newest of each in one frame a tick, without their own', () => {
    const { client, pass } = liveRoom()
    const [a, b, c] = ['a', 'b', 'c'].map((id) => client(participant(id)))
    if (!a || !b || !c) throw new Error('three')
    pass(100)
    for (const one of [a, b, c]) one.heard.length = 0
    a.say(at(0.1))
    expect(c.heard).toEqual([[{ kind: 'stance', seat: 0, ...at(0.1) }]])
    a.say(at(0.2))
    b.say(at(0.8))
    a.say(at(0.3))
    expect(c.heard).toHaveLength(1)
    pass(16)
    expect(c.heard[1]).toEqual([
      { kind: 'stance', seat: 0, ...at(0.3) },
      { kind: 'stance', seat: 1, ...at(0.8) },
    ])
    expect(a.heard).toEqual([[{ kind: 'stance', seat: 1, ...at(0.8) }]])
    expect(b.heard.at(-1)).toEqual([{ kind: 'stance', seat: 0, ...at(0.3) }])
  })

  it('hear who left, before somebody else takes the seat', () => {
    const { client, pass } = liveRoom()
    const a = client(participant('a'))
    const b = client(participant('b'))
    pass(100)
    a.leave()
    client(participant('c'))
    pass(100)
    expect(b.heard.slice(-2).flat()).toEqual([
      { kind: 'left', seat: 0 },
      { kind: 'here', seat: 0, id: 'c', role: 'participant' },
      { kind: 'stance', seat: 0 },
    ])
  })

  // R-LIVE-4
  it('that cannot keep up are skipped, and told how things are when they have caught up', () => {
    const { client, pass } = liveRoom()
    const a = client(participant('a'))
    const slow = client(participant('b'))
    pass(100)
    const before = slow.heard.length
    slow.socket.isBehind = true
    for (let step = 1; step <= 50; step++) {
      a.say(at(step / 100))
      pass(16)
    }
    expect(slow.heard).toHaveLength(before)
    slow.catchUp()
    expect(slow.heard.slice(before)).toEqual([
      [
        { kind: 'anew' },
        { kind: 'here', seat: 0, id: 'a', role: 'participant' },
        { kind: 'stance', seat: 0, ...at(0.5) },
      ],
    ])
  })

  // R-LIVE-3
  it('show no post-it in the air while the map is locked; the facilitator may', () => {
    const { client, control, pass } = liveRoom()
    const a = client(participant('a'))
    const boss = client(facilitator)
    const wall = client(projector)
    control.locked = true
    pass(100)
    a.say(at(0.1))
    boss.say(at(0.2))
    wall.say({ cursor: { success: 0, importance: 0 } })
    pass(100)
    const heard = wall.heard.flat().filter(({ kind }) => kind === 'stance')
    expect(heard.slice(-2)).toEqual([
      { kind: 'stance', seat: 0 },
      { kind: 'stance', seat: 1, ...at(0.2) },
    ])
    expect(a.heard.flat().some((entry) => entry.kind === 'stance' && entry.cursor)).toBe(false)
  })

  // R-LIVE-3
  it('take from all what somebody holds and may not hold any more, newcomers included', () => {
    const { client, control, live, pass } = liveRoom()
    const [a, boss, wall] = [client(participant('a')), client(facilitator), client(projector)]
    a.say(at(0.1))
    boss.say(at(0.2))
    pass(100)
    control.locked = true
    live.judge()
    pass(100)
    const shown = (heard: LiveEntry[][]) => heard.flat().filter(({ kind }) => kind === 'stance')
    expect(shown(wall.heard).at(-1)).toEqual({ kind: 'stance', seat: 0 })
    const late = client(projector)
    expect(shown(late.heard)).toContainEqual({ kind: 'stance', seat: 0 })
    expect(shown(late.heard)).toContainEqual({ kind: 'stance', seat: 1, ...at(0.2) })
  })

  // R-LIVE-3
  it('show nothing of those who place hidden, whatever they do, until it is shown', () => {
    const { client, control, pass } = liveRoom()
    const participants = { a: { number: 1, name: '', group: null, remote: false } }
    const placing = { id: 'h1', of: 'participant', anonymous: false, last: [], ready: [] } as const
    const a = client(participant('a'))
    const wall = client(projector)
    const stances = () => wall.heard.flat().filter(({ kind }) => kind === 'stance')
    pass(100)
    Object.assign(control, { participants, placing: { ...placing, shown: 'none' } })
    a.say(at(0.1))
    pass(100)
    a.say({ cursor: { success: 0.2, importance: 0.3 } })
    pass(100)
    expect(stances().every((stance) => Object.keys(stance).join() === 'kind,seat')).toBe(true)
    Object.assign(control, { placing: { ...placing, shown: 'all' } })
    a.say(at(0.4))
    pass(100)
    expect(stances().at(-1)).toEqual({ kind: 'stance', seat: 0, ...at(0.4) })
  })

  it('that say what is no stance are told so', () => {
    const { client, live } = liveRoom()
    const { session } = client(participant('a'))
    expect(() => live.stance(session, new Uint8Array([9]))).toThrow()
    expect(() => live.stance(session, new Uint8Array())).toThrow()
  })
})

describe('stock clients', () => {
  it('see clients with extras as if they were of their kind, and are seen by them', () => {
    const { client, stock, pass } = liveRoom()
    const a = client(participant('a'))
    const s = stock(participant('s'))
    pass(100)
    a.say(at(0.25))
    s.say([7, 1, { drag: { note: 'other', position: { success: 1, importance: 0 } } }])
    pass(100)
    expect(s.states()).toContainEqual({
      user: { id: 'a', role: 'participant' },
      drag: { note: 'note', position: { success: 0.25, importance: 0.5 } },
    })
    expect(a.heard.flat().at(-1)).toEqual({
      kind: 'stance',
      seat: 1,
      air: { note: 'other', position: { success: 1, importance: 0 } },
    })
    a.leave()
    pass(100)
    expect(s.states().some((state) => state['user'].id === 'a')).toBe(false)
    s.end()
  })

  // R-LIVE-2
  it('hear who speaks from the server, whatever is said', () => {
    const { stock, pass } = liveRoom()
    const [a, b] = [stock(participant('a')), stock(participant('b'))]
    a.say([1, 1, { user: { id: 'b', role: 'facilitator' }, n: 1 }])
    pass(100)
    expect(b.states()).toEqual([{ user: { id: 'a', role: 'participant' }, n: 1 }])
    for (const one of [a, b]) one.end()
  })

  it('speak for nobody else: an echo is dropped, also of one who has left', () => {
    const { stock, pass } = liveRoom()
    const [a, b, c] = [stock(participant('a')), stock(participant('b')), stock(participant('c'))]
    a.say([1, 1, { n: 'mine' }])
    pass(100)
    b.say([1, 9, { n: 'forged' }], [2, 1, {}])
    pass(100)
    expect(c.states().map((state) => state['n'])).toEqual(['mine', undefined])
    a.leave()
    pass(100)
    b.say([1, 10, { n: 'echo' }])
    pass(100)
    expect(c.states()).toEqual([{ user: { id: 'b', role: 'participant' } }])
    for (const one of [a, b, c]) one.end()
  })

  it('take their client along to a new socket', () => {
    const { stock, pass } = liveRoom()
    const [before, after, other] = [
      stock(participant('a')),
      stock(participant('a')),
      stock(participant('b')),
    ]
    before.say([1, 4, { n: 1 }])
    after.say([1, 5, { n: 2 }])
    before.leave()
    pass(100)
    expect(other.states().map((state) => state['n'])).toEqual([2])
    for (const one of [before, after, other]) one.end()
  })

  it('are not woken by heartbeats, but hear in time that the others are still here', () => {
    const { client, stock, live, pass } = liveRoom()
    const [a, b] = [stock(participant('a')), stock(participant('b'))]
    client(participant('c'))
    a.say([1, 1, { n: 1 }])
    pass(100)
    const before = b.messages()
    a.say([1, 2, { n: 1 }])
    a.say([1, 3, { n: 1 }])
    pass(100)
    expect(b.messages()).toBe(before)
    live.renew()
    expect(b.messages()).toBe(before + 1)
    for (const one of [a, b]) one.end()
  })

  it('are not heard when what they say is old, huge or no object', () => {
    const { stock, pass } = liveRoom()
    const [a, b] = [stock(participant('a')), stock(participant('b'))]
    a.say([1, 5, { n: 5 }])
    a.say([1, 5, { n: 6 }], [2, 1, 'x'.repeat(limits.presence)], [3, 1, [1]])
    pass(100)
    expect(b.states().map((state) => state['n'])).toEqual([5])
    for (const one of [a, b]) one.end()
  })

  it('speak for a few clients a socket', () => {
    const { stock, pass } = liveRoom()
    const [a, b] = [stock(participant('a')), stock(participant('b'))]
    for (let id = 1; id <= 20; id++) a.say([id, 1, {}])
    pass(100)
    expect(b.states()).toHaveLength(limits.presenceClients)
    for (const one of [a, b]) one.end()
  })

  it('hear each other twenty times a second at the most', () => {
    const { stock, pass } = liveRoom()
    const [a, b] = [stock(participant('a')), stock(participant('b'))]
    pass(100)
    const before = b.messages()
    for (let clock = 1; clock <= 100; clock++) {
      a.say([1, clock, { clock }])
      pass(5)
    }
    pass(100)
    // A second passed, and 50 ms at least between two words.
    expect(b.messages() - before).toBeLessThanOrEqual(22)
    expect(b.states().map((state) => state['clock'])).toEqual([100])
    for (const one of [a, b]) one.end()
  })

  it('that send broken bytes are told so', () => {
    const { stock, live } = liveRoom()
    const a = stock(participant('a'))
    expect(() => live.awareness(a.session, new Uint8Array([200, 200, 200]))).toThrow()
    expect(() => live.awareness(a.session, new Uint8Array([1, 1, 1, 3, 1]))).toThrow()
    a.end()
  })
})
