import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, type Command } from '../commands.ts'
import { controlSchema } from '../control.ts'
import { sampleControl } from '../fixtures/sampleControl.ts'
import { closeVote, openVote, ranked, withVoters } from './countVotes.ts'
import { type Ballot, dotsOn } from './vote.ts'

const open = { id: 'v1', dots: 3, voted: 0, counts: null }
const ballots: Ballot[] = [
  { dots: { goals: 2, trust: 1 } },
  { dots: { goals: 1 } },
  { dots: { constructor: 1 } },
]

describe('a vote', () => {
  it('opens once, and not over another that is open', () => {
    expect(openVote(null, 'v1', 3)).toEqual(open)
    expect(openVote(open, 'v1', 5)).toBe(open)
    expect(openVote(open, 'v2', 5)).toBe(open)
    const closed = closeVote(open, 'v1', ballots)
    expect(openVote(closed, 'v2', 5)).toEqual({ ...open, id: 'v2', dots: 5 })
  })

  it('is counted by theme when it is closed, once', () => {
    const closed = closeVote(open, 'v1', ballots)
    expect(closed).toEqual({
      ...open,
      voted: 3,
      counts: { goals: 3, trust: 1, constructor: 1 },
    })
    expect(closeVote(closed, 'v1', [])).toBe(closed)
    expect(closeVote(open, 'v2', ballots)).toBe(open)
    expect(closeVote(null, 'v1', ballots)).toBeNull()
  })

  it('ranks themes, equals in one order', () => {
    const closed = { ...open, counts: { trust: 1, b: 2, goals: 3, a: 2 } }
    expect(ranked(closed).map(({ theme }) => theme)).toEqual(['goals', 'a', 'b', 'trust'])
    expect(ranked(open)).toEqual([])
  })

  it('tells how many have voted, and nothing else', () => {
    const control = sampleControl({ vote: open })
    expect(withVoters(control, 1)).toEqual({
      ...control,
      version: 2,
      vote: { ...open, voted: 1 },
    })
    expect(withVoters(control, 0)).toBe(control)
    expect(withVoters(control, -1).vote?.voted).toBe(0)
  })

  it('loses and makes up no dot', () => {
    const ballot = fc.record({
      dots: fc.dictionary(
        fc.constantFrom('a', 'b', 'c', 'toString'),
        fc.integer({ min: 1, max: 5 }),
      ),
    })
    fc.assert(
      fc.property(fc.array(ballot), (drawn) => {
        const counts = closeVote(open, 'v1', drawn)?.counts ?? {}
        const total = Object.values(counts).reduce((sum, each) => sum + each, 0)
        expect(total).toBe(drawn.reduce((sum, each) => sum + dotsOn(each), 0))
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})

describe('a command for a vote', () => {
  const id = 'c1'
  const apply = (control: ReturnType<typeof sampleControl>, command: Command) =>
    applyCommand(control, command, 5_000, ballots)

  it('opens, closes and puts it away, each absolute', () => {
    const opened = apply(sampleControl(), { id, type: 'openVote', vote: 'v1', dots: 3 })
    expect(opened.vote).toEqual(open)
    const closed = apply(opened, { id, type: 'closeVote', vote: 'v1' })
    expect(closed.vote?.counts).toEqual({ goals: 3, trust: 1, constructor: 1 })
    expect(controlSchema.safeParse(closed).data).toEqual(closed)
    expect(apply(closed, { id, type: 'closeVote', vote: 'v1' })).toBe(closed)
    expect(apply(closed, { id, type: 'dropVote', vote: 'v2' })).toBe(closed)
    expect(apply(closed, { id, type: 'dropVote', vote: 'v1' }).vote).toBeNull()
  })
})
