import { describe, expect, it, test } from 'vitest'
import { proposedGroups, sizesOf } from './groupSizes.ts'

describe('the number of groups proposed', () => {
  it.each([
    [5, 0, false, 1],
    [12, 0, false, 3],
    [12, 4, true, 3],
    [5, 1, true, 2],
    [200, 0, false, 8],
    [200, 20, true, 8],
  ])('%i people, %i of them remote, apart: %s, make %i', (here, remote, apart, groups) => {
    expect(proposedGroups({ here, remote }, apart)).toBe(groups)
  })

  it('is enough for a common meeting before anybody has come', () => {
    expect(proposedGroups({ here: 0, remote: 0 }, false)).toBe(4)
  })
})

test('sizes differ by one at most', () => {
  expect(sizesOf({ here: 11, remote: 0 }, 3, false)).toEqual({ people: 11, least: 3, most: 4 })
  expect(sizesOf({ here: 12, remote: 4 }, 3, true)).toEqual({ people: 8, least: 4, most: 4 })
})
