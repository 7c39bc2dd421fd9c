import { expect, test } from 'vitest'
import { meaningOf, meaningOfCheck } from './sqliteErrors.ts'

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

// R-DISK-1, R-DISK-2, R-DISK-3, R-DISK-7
test.each([
  ['CORRUPT', 11, 'damage'],
  ['CORRUPT_VTAB', 267, 'damage'],
  ['NOTADB', 26, 'damage'],
  ['CONSTRAINT_PRIMARYKEY', 1_555, 'conflict'],
  ['FULL', 13, 'full'],
  ['IOERR_SHMSIZE', 4_874, 'full'],
  ['IOERR_WRITE', 778, 'refused'],
  ['IOERR_FSYNC', 1_034, 'failed'],
  ['IOERR_DIR_FSYNC', 1_290, 'failed'],
  ['IOERR_TRUNCATE', 1_546, 'failed'],
  ['IOERR', 10, 'failed'],
  ['IOERR_READ', 266, 'unreadable'],
  ['IOERR_SHORT_READ', 522, 'unreadable'],
  ['IOERR_DATA', 8_202, 'unreadable'],
  ['IOERR_CORRUPTFS', 8_458, 'unreadable'],
  ['BUSY', 5, undefined],
  ['CANTOPEN', 14, undefined],
] as const)('what SQLite answers as %s, %i, means: %s', (_, errcode, meaning) => {
  expect(meaningOf(Object.assign(new Error('SQLite'), { errcode }))).toBe(meaning)
})

// R-DISK-3
test.each([
  [
    'a table that is not there any more',
    { errcode: 1, message: 'no such table: updates' },
    'damage',
  ],
  ['a number beyond all that was written', { code: 'ERR_OUT_OF_RANGE' }, 'damage'],
  ['an error of nobody’s', {}, undefined],
] as const)('%s means: %s', (_, error, meaning) => {
  expect(meaningOf(Object.assign(new Error('SQLite'), error))).toBe(meaning)
})
