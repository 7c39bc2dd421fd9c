import { describe, expect, it } from 'vitest'
import type { Row } from './aims.ts'
import { belowFloor, judge, ratio } from './verdict.ts'

const row = (over: Partial<Row>): Row => ({
  scenario: 's',
  figure: 'f',
  label: 'l',
  unit: '',
  aims: [{ than: 'Hocuspocus', aim: 6, floor: 4 }],
  ...over,
})
const figures =
  (ours?: number, theirs?: number) =>
  (contender: string): number | undefined =>
    contender === 'firefelt' ? ours : theirs

it('a ratio says how many times better ours is', () => {
  expect(ratio(2, 8)).toBe(4)
  expect(ratio(8, 2, true)).toBe(4)
  expect(ratio(2, undefined)).toBeUndefined()
})

describe('the verdict', () => {
  it.each([
    [1, 6, 'ok'],
    [1, 5.9, 'below aim'],
    [1, 3.9, 'BELOW FLOOR'],
    [1, undefined, 'not measured'],
  ])('on %d against a peer’s %d is »%s«', (ours, theirs, verdict) => {
    expect(judge(row({}), figures(ours, theirs))).toBe(verdict)
  })

  it('on more that is better turns the ratio round', () => {
    expect(judge(row({ more: true }), figures(60, 10))).toBe('ok')
  })

  it.each([
    [20, 'ok'],
    [20.1, 'below aim'],
    [30.1, 'BELOW FLOOR'],
    [0, 'ok'],
    [Number.NaN, 'not measured'],
  ])('on a figure of %d that must be at most so much is »%s«', (ours, verdict) => {
    expect(judge(row({ aims: [{ aim: 20, floor: 30 }] }), figures(ours))).toBe(verdict)
  })

  it('of several is the worst', () => {
    const aims = [
      { aim: 20, floor: 20 },
      { than: 'Hocuspocus', aim: 6, floor: 4 },
    ] as const
    expect(judge(row({ aims }), figures(10, 45))).toBe('below aim')
  })

  it('of one peer is not hidden by another who was not measured', () => {
    const aims = [{ than: '@y/websocket-server', aim: 14, floor: 9 }, ...row({}).aims] as const
    const alone = (contender: string) => ({ firefelt: 1, Hocuspocus: 3 })[contender]
    expect(judge(row({ aims }), alone)).toBe('BELOW FLOOR')
  })

  it.each([
    [1, 'ok'],
    [1_000, 'below aim'],
  ])('on a figure of %d that has an aim and no floor is »%s«', (ours, verdict) => {
    expect(judge(row({ aims: [{ aim: 1 }] }), figures(ours))).toBe(verdict)
  })

  it('is none without an aim', () => {
    expect(judge(row({ aims: [] }), figures(1, 1))).toBeUndefined()
  })
})

it('what is worse than its floor is named, and nothing else', () => {
  const drops = (lost: number) => ({ drops: { firefelt: { cpuPerDrop: 500, lost } } })
  expect(belowFloor(drops(1))).toEqual(['drops: … drops lost'])
  expect(belowFloor(drops(0))).toEqual([])
})
