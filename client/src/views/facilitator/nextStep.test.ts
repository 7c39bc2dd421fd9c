import { expect, it } from 'vitest'
import { nextStep, type Situation } from './nextStep.ts'

const fresh: Situation = { ended: false, locked: false, shown: false, here: 0, notes: 0 }

it.each([
  ['a fresh room is shown on the wall', fresh, 'show'],
  ['then people are invited', { ...fresh, shown: true }, 'invite'],
  ['also when they came without a wall', { ...fresh, here: 3 }, 'invite'],
  ['their post-its are locked when all are placed', { ...fresh, here: 3, notes: 12 }, 'lock'],
  ['a locked map is talked about to the end', { ...fresh, notes: 12, locked: true }, 'end'],
  ['an ended meeting can go on', { ...fresh, notes: 12, locked: true, ended: true }, 'reopen'],
] as const)('%s', (_, situation, step) => {
  expect(nextStep(situation)).toBe(step)
})
