import { expect, it } from 'vitest'
import { remarks } from './trust.ts'

it('nothing is said of a figure that the server alone decides', () => {
  expect(
    remarks({ core: 0.5, loadBusy: 0.4, lagP95: 1, others: 0.02, slower: 1, p95: 40 }),
  ).toEqual([])
})

it.each([
  [{ loadBusy: 0.95 }, 'LOAD GENERATOR AT ITS LIMIT (95 % busy)'],
  [{ others: 0.2 }, 'noisy: others used 20 % of the machine'],
  [{ sentPerSecond: 900, wantedPerSecond: 1_000 }, 'SENT ONLY 90 % of the moves it should'],
  [{ timesLate: 0.9 }, 'NOT OVERLOADED: moves came in time'],
  [{ diskP50: 0.02 }, 'DURABLE FOR NOTHING: a commit takes 0.020 ms where the data lies'],
])('of %j it is said: %s', (figures, remark) => {
  expect(remarks(figures)).toEqual([remark])
})

it.each([{ diskP50: 0.57 }, { timesLate: 3 }, { sentPerSecond: 995, wantedPerSecond: 1_000 }])(
  'of %j nothing is',
  (figures) => {
    expect(remarks(figures)).toEqual([])
  },
)
