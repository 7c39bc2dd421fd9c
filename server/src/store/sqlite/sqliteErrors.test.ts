import { expect, test } from 'vitest'
import { meaningOfCheck } from './sqliteErrors.ts'

// R-DISK-7
test.each([
  ['ok', undefined],
  ['Tree 3 page 5: unable to get the page. error code=266', 'unreadable'],
  ['*** in database main ***\nTree 3 page 5: unable to get the page. error code=522', 'unreadable'],
  ['Tree 3 page 5: unable to get the page. error code=10', 'unreadable'],
  // NOMEM
  ['Tree 3 page 5: unable to get the page. error code=7', 'unreadable'],
  ['Tree 4 page 9 cell 2: failed to get page 12', 'unreadable'],
  ['Tree 3 page 5: unable to get the page. error code=11', 'damage'],
  ['Tree 3 page 5: btreeInitPage() returns error code 11', 'damage'],
  ['Tree 3 page 5 cell 0: Rowid 7 out of order', 'damage'],
  ['Tree 3 page 5 cell 0: invalid page number 266', 'damage'],
  ['row 3 missing from index sqlite_autoindex_rooms_1', 'damage'],
  ['undefined', 'damage'],
] as const)('what SQLite’s check says, »%s«, means: %s', (found, meaning) => {
  expect(meaningOfCheck(found)).toBe(meaning)
})
