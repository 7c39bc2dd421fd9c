import { expect, test } from 'vitest'
import { countObjects } from './kept.ts'

test('objects are counted by their class, and nothing else is', () => {
  const snapshot = {
    meta: {
      node_fields: ['type', 'name', 'id'],
      node_types: [['hidden', 'object', 'closure']] as [string[]],
    },
  }
  const nodes = [1, 0, 11, 1, 1, 12, 2, 0, 13, 1, 0, 14]
  const counts = countObjects({ snapshot, nodes, strings: ['Doc', 'Line'] })
  expect([...counts]).toEqual([
    ['Doc', 2],
    ['Line', 1],
  ])
})
