import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { here, peopledControl } from '../fixtures/groupedControl.ts'
import { addParticipant } from '../participants.ts'
import type { Round } from './round.ts'
import {
  endTurn,
  giveWord,
  hasToWait,
  joinRound,
  nextIn,
  speakerIn,
  startRound,
  takeBack,
  turnLeft,
} from './takeTurns.ts'

const room = peopledControl(here(4))
const wish = { round: 'r1', seconds: 120, order: [], talkFirst: true }

const begun = (bend: Partial<typeof wish> = {}): Round => {
  const round = startRound(room, { ...wish, ...bend }, 1_000)
  if (round === null) throw new Error('there is no round')
  return round
}

const states = ({ turns }: Round) => turns.map(({ who, state }) => `${who} ${state}`)

describe('a round', () => {
  it('begins with the first, everyone in the order they joined', () => {
    expect(states(begun())).toEqual(['p1 speaking', 'p2 waiting', 'p3 waiting', 'p4 waiting'])
    expect([speakerIn(begun()), nextIn(begun())]).toEqual(['p1', 'p2'])
  })

  it('takes those it is given, in that order, once, and nobody it does not know', () => {
    const order = ['p3', 'nobody', 'p1', 'p3', 'constructor']
    expect(states(begun({ order } as object))).toEqual(['p3 speaking', 'p1 waiting'])
  })

  it('is begun once', () => {
    const round = begun()
    expect(startRound({ ...room, round }, wish, 9_000)).toBe(round)
  })

  it('gives each their time', () => {
    expect(turnLeft(begun(), 31_000)).toBe(90_000)
    expect(turnLeft(begun(), 122_000)).toBe(-1_000)
    expect(turnLeft({ ...begun(), since: null }, 31_000)).toBeUndefined()
  })

  it('moves on when the speaker is done, once, however many press', () => {
    const once = endTurn(begun(), 'p1', false, 5_000)
    expect(states(once)).toEqual(['p1 spoken', 'p2 speaking', 'p3 waiting', 'p4 waiting'])
    expect(once.since).toBe(5_000)
    expect(endTurn(once, 'p1', false, 5_050)).toBe(once)
  })

  it('lets the speaker pass, and who waits too: an absent one, say', () => {
    const passed = endTurn(endTurn(begun(), 'p2', true, 2_000), 'p1', true, 3_000)
    expect(states(passed)).toEqual(['p1 passed', 'p2 passed', 'p3 speaking', 'p4 waiting'])
    expect(endTurn(begun(), 'p2', false, 2_000)).toEqual(begun())
  })

  it('gives one who passed the word after all', () => {
    const passed = endTurn(begun(), 'p1', true, 2_000)
    const given = giveWord(passed, room.participants, { from: 'p2', to: 'p1' }, 3_000)
    expect(states(given).slice(0, 2)).toEqual(['p1 speaking', 'p2 spoken'])
  })

  it('gives nobody the word twice while others wait, but then it does', () => {
    const second = endTurn(begun(), 'p1', false, 2_000)
    const to = { from: 'p2', to: 'p1' }
    expect(giveWord(second, room.participants, to, 3_000)).toBe(second)
    const last = ['p2', 'p3'].reduce((round, who) => endTurn(round, who, false, 4_000), second)
    const again = giveWord(last, room.participants, { from: 'p4', to: 'p1' }, 5_000)
    expect(speakerIn(again)).toBe('p1')
  })

  it('does not move the word twice when two facilitators give it to two', () => {
    const first = giveWord(begun(), room.participants, { from: 'p1', to: 'p3' }, 2_000)
    expect(giveWord(first, room.participants, { from: 'p1', to: 'p4' }, 2_050)).toBe(first)
  })

  it('gives the word back to the one who had it, while nobody has been skipped', () => {
    const second = endTurn(begun(), 'p1', false, 2_000)
    const back = takeBack(second, 'p1', 3_000)
    expect(states(back).slice(0, 2)).toEqual(['p1 speaking', 'p2 waiting'])
    expect(takeBack(back, 'p1', 4_000)).toBe(back)
    expect(takeBack(second, 'p3', 4_000)).toBe(second)
  })

  it('ends when all have spoken or passed: nobody has the word', () => {
    const over = ['p1', 'p2', 'p3', 'p4'].reduce(
      (round, who) => endTurn(round, who, false, 2_000),
      begun(),
    )
    expect([speakerIn(over), nextIn(over), over.since]).toEqual([undefined, undefined, null])
    const late = joinRound(over, 'p5')
    expect(late && states(late).at(-1)).toBe('p5 waiting')
    const given = late && giveWord(late, { ...room.participants, p5: here5 }, toFive, 3_000)
    expect(given && speakerIn(given)).toBe('p5')
  })

  it('takes a latecomer in, from anywhere, last', () => {
    const joined = addParticipant({ ...room, round: begun() }, 'p5', { name: '', remote: true })
    expect(joined?.round && states(joined.round).at(-1)).toBe('p5 waiting')
    expect(joined?.round?.turns.slice(0, 4)).toEqual(begun().turns)
    expect(joinRound(begun(), 'p2')).toEqual(begun())
    expect(joinRound(null, 'p5')).toBeNull()
  })

  it('has those wait with their post-its who have not had the word, where people talk first', () => {
    const second = endTurn(begun(), 'p1', false, 2_000)
    const waits = ['p1', 'p2', 'p3', 'p9'].map((who) => hasToWait(second, who))
    expect(waits).toEqual([false, false, true, false])
    expect(hasToWait({ ...second, talkFirst: false }, 'p3')).toBe(false)
    expect(hasToWait(null, 'p3')).toBe(false)
  })

  it('never has two speakers, nor one who speaks twice before all others have, whatever is pressed', () => {
    const ids = ['p1', 'p2', 'p3', 'p4']
    const who = fc.constantFrom(...ids)
    const press = fc.oneof(
      fc.record({ act: fc.constant('end' as const), who, passes: fc.boolean() }),
      fc.record({ act: fc.constant('give' as const), who }),
      fc.record({ act: fc.constant('join' as const), who: fc.constant('p5') }),
    )
    const participants = { ...room.participants, p5: here5 }
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let round = begun()
        presses.forEach((each, turn) => {
          const was = round
          const from = speakerIn(round) ?? null
          if (each.act === 'end') round = endTurn(round, each.who, each.passes, turn)
          else if (each.act === 'join') round = joinRound(round, each.who) ?? round
          else round = giveWord(round, participants, { from, to: each.who }, turn)
          const speaker = speakerIn(round)
          expect(round.turns.filter(({ state }) => state === 'speaking').length).toBeLessThan(2)
          expect(round.since === null).toBe(speaker === undefined)
          const before = was.turns.find(({ who: id }) => id === speaker)?.state
          if (before === 'spoken') expect(nextIn(was)).toBeUndefined()
        })
        const known = round.turns.map((each) => each.who)
        expect(new Set(known).size).toBe(known.length)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

const here5 = { number: 5, name: '', group: null, remote: false }
const toFive = { from: null, to: 'p5' }
