import type * as Fs from 'node:fs'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { StatementSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { StoreFailed, StoreFull } from '../store.ts'
import { opened, words } from './journal/journaled.fixture.ts'
import { pathsIn } from './paths.ts'

/** What the system says to whoever tries to write beside a room's file. */
type Answer = 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EROFS'
const trial = { answer: undefined as Answer | undefined, tries: 0 }
/** As Node says it, which has names for the most usual ones alone. */
const refusal = (answer: Answer) =>
  Object.assign(new Error(answer), {
    code: answer === 'EDQUOT' ? 'UNKNOWN' : answer,
    errno: -constants.errno[answer],
  })

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  return {
    ...fs,
    writeSync: (file: number, bytes: Buffer, from: number, length: number, at?: number) => {
      // The journals say where they write.
      if (at === undefined) {
        trial.tries++
        if (trial.answer !== undefined) throw refusal(trial.answer)
      }
      return fs.writeSync(file, bytes, from, length, at)
    },
    rmSync: (path: string, options: Fs.RmOptions) => {
      if (trial.answer === 'EROFS' && path.endsWith('trial')) throw refusal(trial.answer)
      fs.rmSync(path, options)
    },
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  trial.answer = undefined
  trial.tries = 0
})

/** Has SQLite answer so to whoever commits. */
const refusing = (errcode: number) => {
  const { run } = StatementSync.prototype
  return vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...args
  ) {
    if (this.sourceSQL === 'COMMIT') throw Object.assign(new Error('SQLite'), { errcode })
    return run.apply(this, args)
  })
}

const ioErrorWrite = 778
const ioErrorFsync = 1_034

// R-DISK-1
test.each(['EDQUOT', 'ENOSPC'] as const)(
  'a write that SQLite could not do because of a quota is one to a full disk (%s), and is done later',
  async (answer) => {
    const { folder, disk, read } = await opened()
    disk.commit('first', { updates: [words('one')] })
    const commit = () => disk.commit('first', { updates: [words('two')] })
    const refused = refusing(ioErrorWrite)
    trial.answer = answer
    for (const _ of [1, 2]) expect(commit).toThrow(StoreFull)
    expect(() => disk.createRoom({ room: 'new', code: 'NEWNEW', epoch: 1 }, '{}', [])).toThrow(
      StoreFull,
    )
    expect(read('first')).toEqual(['one'])
    refused.mockRestore()
    commit()
    expect(read('first')).toEqual(['one', 'two'])
    expect(existsSync(join(dirname(pathsIn(folder).room('first')), 'trial'))).toBe(false)
    disk.close()
  },
)

// R-DISK-2
test.each([
  ['a write, and the disk has space', ioErrorWrite, undefined, 1],
  ['a write, and the disk does not take another either', ioErrorWrite, 'EIO', 1],
  ['a write, and the disk takes nothing any more', ioErrorWrite, 'EROFS', 1],
  ['an fsync, also where there is no space', ioErrorFsync, 'EDQUOT', 0],
] as const)('a disk that failed at %s is not asked again', async (_, errcode, answer, tries) => {
  const { disk } = await opened()
  refusing(errcode)
  trial.answer = answer
  expect(() => disk.commit('first', { updates: [words('one')] })).toThrow(StoreFailed)
  expect(trial.tries).toBe(tries)
  vi.restoreAllMocks()
  disk.close()
})
