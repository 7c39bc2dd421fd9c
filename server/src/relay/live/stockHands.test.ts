import { participant, projector } from '@firefelt/shared/board/actor.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { liveRoom } from './live.fixture.ts'

// R-LIVE-3: what stock clients are shown of one another's hands.

const position = { success: 0.25, importance: 0.5 }
const drag = { note: 'n', position }
const user = { id: 'a', role: 'participant' }
const participants = { a: { number: 1, name: '', group: null, remote: false } }
const placing = { id: 'h1', of: 'participant', anonymous: false, last: [], ready: [] } as const
const hidden = { participants, placing: { ...placing, shown: 'none' } }

/** Somebody who may be seen, and a reader. */
const scene = () => {
  const room = liveRoom()
  const [a, reader] = [room.stock(participant('a')), room.stock(participant('b'))]
  const enter = () => {
    const late = room.stock(participant('c'))
    onTestFinished(late.end)
    return late
  }
  for (const one of [a, reader]) onTestFinished(one.end)
  room.pass(100)
  return { ...room, a, reader, enter }
}

describe('a stock client that may not move a post-it', () => {
  it.each<[string, object]>([
    ['as the product has it', drag],
    ['in a shape of its own', { n: 'n', x: 0.25 }],
  ])('is shown holding none, and all else that it says: %s', (_, held) => {
    const { a, control, reader, enter, pass } = scene()
    control.locked = true
    a.say([1, 1, { drag: held, n: 1 }])
    pass(100)
    for (const each of [reader, enter()]) expect(each.states()).toEqual([{ user, n: 1 }])
  })

  it('may point', () => {
    const { a, control, reader, pass } = scene()
    control.locked = true
    a.say([1, 1, { cursor: position }])
    pass(100)
    expect(reader.states()).toEqual([{ user, cursor: position }])
  })
})

it.each<[string, object]>([
  ['holding', { drag }],
  ['pointing', { cursor: position }],
])('a stock client that places hidden is not shown %s', (_, hands) => {
  const { a, control, reader, enter, pass } = scene()
  Object.assign(control, hidden)
  a.say([1, 1, { ...hands, n: 1 }])
  pass(100)
  for (const each of [reader, enter()]) expect(each.states()).toEqual([{ user, n: 1 }])
})

it('a stock projector is shown neither holding nor pointing', () => {
  const { stock, client, reader, pass } = scene()
  const wall = stock(projector)
  onTestFinished(wall.end)
  wall.say([1, 1, { drag, cursor: position }])
  // Somebody else has something to tell.
  client(participant('d')).say({ cursor: position })
  pass(100)
  expect(reader.states()).toContainEqual({ user: { id: 'projector', role: 'projector' } })
})

describe('what a stock client shows when it may not any more', () => {
  const lock = (room: ReturnType<typeof scene>) => {
    room.a.say([1, 1, { drag, n: 1 }])
    room.pass(100)
    expect(room.reader.states()).toEqual([{ user, drag, n: 1 }])
    room.control.locked = true
    room.live.judge()
    room.pass(100)
  }

  it('is taken from all, newcomers included', () => {
    const room = scene()
    lock(room)
    for (const each of [room.reader, room.enter()]) expect(each.states()).toEqual([{ user, n: 1 }])
  })

  it('is not told to itself, which goes on counting as it did: its next word is heard, and its end', () => {
    const room = scene()
    const { a, control, live, reader, pass } = room
    lock(room)
    live.renew()
    expect(a.states()).toEqual([])
    control.locked = false
    a.say([1, 2, { drag, n: 2 }])
    pass(100)
    expect(reader.states()).toEqual([{ user, drag, n: 2 }])
    a.leave()
    pass(100)
    expect(reader.states()).toEqual([])
  })

  it('and comes back as an echo, from another of its own sockets, is no word', () => {
    const room = scene()
    const { a, reader, stock, pass } = room
    const other = stock(participant('a'))
    onTestFinished(other.end)
    lock(room)
    // As all were told it: the server's word has the next number.
    other.say([1, 2, { user, n: 1 }])
    a.say([1, 2, { n: 2 }])
    pass(100)
    expect(reader.states()).toEqual([{ user, n: 2 }])
  })
})
