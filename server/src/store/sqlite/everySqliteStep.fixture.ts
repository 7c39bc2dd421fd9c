import { DatabaseSync, StatementSync } from 'node:sqlite'
import { vi } from 'vitest'

/** Calls `stepped` after each thing that SQLite is told to do, until the spies are put back. */
export const atEverySqliteStep = (stepped: () => void): void => {
  const { run } = StatementSync.prototype
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...args
  ) {
    const result = run.apply(this, args)
    stepped()
    return result
  })
  const { exec } = DatabaseSync.prototype
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    exec.call(this, sql)
    stepped()
  })
}
