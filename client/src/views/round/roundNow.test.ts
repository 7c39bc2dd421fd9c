import type { Round } from '@firefelt/shared/control/round/round.ts'
import { expect, test } from 'vitest'
import { ownTurn, roundUnderWay } from './roundNow.ts'

const round = (...states: Round['turns'][number]['state'][]): Round => ({
  id: 'r1',
  turns: states.map((state, at) => ({ who: `p${at + 1}`, state })),
  seconds: 60,
  since: null,
  before: null,
  talkFirst: true,
})

test('a round is under way until everyone has spoken or passed', () => {
  expect(roundUnderWay({ round: null })).toBeUndefined()
  expect(roundUnderWay({ round: round('speaking', 'waiting') })).toBeDefined()
  expect(roundUnderWay({ round: round('spoken', 'speaking') })).toBeDefined()
  expect(roundUnderWay({ round: round('spoken', 'passed') })).toBeUndefined()
})

test('somebody who waits is told how many speak before them', () => {
  const now = round('spoken', 'waiting', 'speaking', 'passed', 'waiting')
  expect(ownTurn(now, 'p2')).toEqual({ state: 'waiting', before: 1 })
  expect(ownTurn(now, 'p5')).toEqual({ state: 'waiting', before: 2 })
  expect(ownTurn(now, 'p3')).toEqual({ state: 'speaking', before: 0 })
  expect(ownTurn(now, 'p9')).toBeUndefined()
})
