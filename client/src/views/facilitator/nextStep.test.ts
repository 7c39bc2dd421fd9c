import { expect, test } from 'vitest'
import { nextStep, type Situation } from './nextStep.ts'

const start: Situation = {
  ended: false,
  shown: false,
  here: 0,
  notes: 0,
  begun: false,
  inTurn: false,
  round: undefined,
  toHide: false,
  lacksGroups: false,
  hidden: false,
  asleep: false,
  another: false,
  hasNext: true,
}
const begun = { ...start, begun: true, here: 3 }
const listening = { ...begun, inTurn: true }

test.each([
  ['an empty room is shown on the wall first', start, 'show'],
  ['then people are invited', { ...start, shown: true }, 'invite'],
  ['once somebody is here, the meeting can begin', { ...start, here: 1 }, 'begin'],
  ['a meeting goes on step by step', begun, 'step'],
  ['a step in which each speaks begins with a round', listening, 'round'],
  ['but not without people', { ...listening, here: 0 }, 'step'],
  ['a round goes from one to the next, in any step', { ...begun, round: 'underWay' }, 'turn'],
  ['after the round comes the next step', { ...listening, round: 'over' }, 'step'],
  ['a step that places hidden begins so', { ...begun, toHide: true }, 'hide'],
  [
    'but groups are made first where they place',
    { ...begun, toHide: true, lacksGroups: true },
    'groups',
  ],
  ['what is hidden is shown first', { ...begun, hidden: true, hasNext: false }, 'reveal'],
  ['after the last step the meeting ends', { ...begun, hasNext: false }, 'end'],
  ['but a method may have another', { ...begun, hasNext: false, another: true }, 'close'],
  ['a room that sleeps is woken', { ...start, asleep: true }, 'wake'],
  ['of an ended meeting a plan is made', { ...begun, ended: true }, 'plan'],
] as const)('%s', (_, situation, expected) => {
  expect(nextStep(situation)).toBe(expected)
})
