import { expect, test } from 'vitest'
import type { Trouble } from './store/sqlite/calls.ts'
import { createTeller, inWords } from './trouble.ts'

test.each<[Trouble, RegExp]>([
  [{ kind: 'tail-dropped', rows: 2, commits: 0 }, /dropped \(0 commits, 2 rows\)/],
  [{ kind: 'rows-incomplete', rows: 3 }, /in 3 rows of a room's log .* left out/],
  [{ kind: 'room-set-aside' }, /moved to the folder "damaged"/],
  [{ kind: 'catalogue-rebuilt', rooms: 7, unreadable: 1 }, /7 rooms, 1 of which/],
])('an operator reads what was found: %o', (trouble, words) => {
  expect(inWords(trouble)).toMatch(words)
})

test('a reason is told once a minute, another at once', () => {
  const lines: string[] = []
  let time = 0
  const tell = createTeller(
    (line) => lines.push(line),
    () => time,
  )
  for (time of [0, 1_000, 59_999]) tell(new Error('the disk is full'))
  tell(new Error('the room’s file is damaged'))
  time = 60_000
  tell(new Error('the disk is full'))
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/told so: the disk is full\.$/)
  expect(lines[1]).toMatch(/damaged/)
})
