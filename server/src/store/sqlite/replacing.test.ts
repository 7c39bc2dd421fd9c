import type * as Fs from 'node:fs'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Control } from '@firefelt/shared/control/control.ts'
import { keptControl } from '@firefelt/shared/control/plan/keptControl.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { StoreFull } from '../store.ts'
import type { Calls } from './calls.ts'
import { files } from './everyFileStep.fixture.ts'
import { atEverySqliteStep } from './everySqliteStep.fixture.ts'
import {
  copyAsLeft,
  filesWith,
  newFolder,
  open,
  opened,
  words,
} from './journal/journaled.fixture.ts'
import { pathsIn } from './paths.ts'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const { stepping } = await import('./everyFileStep.fixture.ts')
  return {
    ...fs,
    renameSync: stepping(fs.renameSync),
    rmSync: stepping(fs.rmSync),
    fsyncSync: stepping(fs.fsyncSync),
  }
})

afterEach(() => {
  files.stepped = undefined
  vi.restoreAllMocks()
})

const controlIn = (calls: Calls) => JSON.parse(calls.controlOf('first') ?? 'null') as Control
const isDone = (calls: Calls) => controlIn(calls).planOnlyUntil !== null
const plan = { owner: 'facilitator', name: 'plan', body: '{"what":"we agreed"}' }

/** As whoever is told that it failed asks again. */
const keepOnlyPlan = (calls: Calls) => {
  if (isDone(calls)) return
  const kept = keptControl(controlIn(calls), 9_000, 5_000)
  const control = JSON.stringify(kept)
  calls.replaceRoom('first', { control, credentials: [], private: [plan] }, kept.epoch)
}

// R-ERASE-1, R-ERASE-2
test('keeping only the plan, interrupted at any step and done again, keeps the plan and nothing else', async () => {
  const { folder, disk: mine, write } = await opened()
  write('canary', 'first', 'second')
  mine.releaseRoom('first')
  const all = await newFolder()
  const moments: string[] = []
  atEverySqliteStep(() => files.stepped?.())
  files.stepped = () => {
    const left = join(all, String(moments.length))
    mkdirSync(left)
    copyAsLeft(folder, left)
    moments.push(left)
  }
  keepOnlyPlan(mine)
  files.stepped = undefined
  mine.close()

  const done = new Set<boolean>()
  for (const left of moments) {
    const again = open(left)
    done.add(isDone(again.disk))
    keepOnlyPlan(again.disk)
    expect(filesWith(left, 'first canary')).toEqual([])
    again.disk.close()
    const later = open(left)
    expect(later.read('first')).toEqual([])
    expect(later.disk.privateRecord('first', plan.owner, plan.name)).toBe(plan.body)
    expect(later.disk.roomByCode('AAAAAA')).toBe('first')
    expect(later.disk.erasedEpoch('first')).toBe(1)
    expect(later.read('second')).toEqual(['second canary'])
    expect([...again.troubles, ...later.troubles]).toEqual([])
    later.disk.close()
  }
  expect(done).toEqual(new Set([false, true]))
  expect(moments.length).toBeGreaterThan(15)
})

// R-ERASE-1
test('a new file that could not be made whole takes no other’s place, and nothing is lost', async () => {
  const { folder, disk: mine, read } = await opened()
  mine.commit('first', { updates: [words('before')] })
  const next = pathsIn(folder).next('first')
  const { run } = StatementSync.prototype
  let reader: DatabaseSync | undefined
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...args
  ) {
    // Whatever keeps SQLite from moving a WAL into its file: somebody who reads it here, a full disk elsewhere.
    if (reader === undefined && existsSync(next)) {
      reader = new DatabaseSync(next, { readOnly: true })
      reader.exec('BEGIN')
      reader.prepare('SELECT count(*) FROM sqlite_master').get()
    }
    return run.apply(this, args)
  })
  expect(() => keepOnlyPlan(mine)).toThrow(StoreFull)
  expect(read('first')).toEqual(['before'])
  expect(existsSync(next)).toBe(false)
  reader?.close()
  keepOnlyPlan(mine)
  expect(read('first')).toEqual([])
  expect(isDone(mine)).toBe(true)
  mine.close()
})
