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
  [{ diskP50: 0.02 }, 'DURABLE FOR NOTHING: a commit takes 0.020 ms where the data lies'],
])('of %j it is said: %s', (figures, remark) => {
  expect(remarks(figures)).toEqual([remark])
})

it('nothing is said of a disk that takes its time', () => {
  expect(remarks({ diskP50: 0.57 })).toEqual([])
})
