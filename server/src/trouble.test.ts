import { expect, test } from 'vitest'
import type { Trouble } from './store/sqlite/calls.ts'
import { inWords } from './trouble.ts'

test.each<[Trouble, RegExp]>([
  [{ kind: 'tail-dropped', rows: 2, commits: 0 }, /dropped \(0 commits, 2 rows\)/],
  [{ kind: 'room-set-aside' }, /moved to the folder "damaged"/],
  [{ kind: 'catalogue-rebuilt', rooms: 7, unreadable: 1 }, /7 rooms, 1 of which/],
])('an operator reads what was found: %o', (trouble, words) => {
  expect(inWords(trouble)).toMatch(words)
})
