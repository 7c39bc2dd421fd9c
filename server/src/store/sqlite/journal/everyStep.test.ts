import type * as Fs from 'node:fs'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { files } from '../everyFileStep.fixture.ts'
import { atEverySqliteStep } from '../everySqliteStep.fixture.ts'
import { pathsIn } from '../paths.ts'
import { leftBy, open, opened, rooms, words } from './journaled.fixture.ts'

/** What a power cut would spare of each journal: no more than was made to last. What it spares of SQLite’s files is SQLite’s. */
const lasting = new Map<string, Buffer>()

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const { stepping } = await import('../everyFileStep.fixture.ts')
  const paths = new Map<number, string>()
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>) => {
      const file = fs.openSync(...args)
      paths.set(file, String(args[0]))
      return file
    },
    writeSync: stepping(fs.writeSync),
    ftruncateSync: stepping(fs.ftruncateSync),
    fdatasyncSync: stepping((file: number) => {
      fs.fdatasyncSync(file)
      const path = paths.get(file) ?? ''
      lasting.set(path, fs.readFileSync(path))
    }),
  }
})

afterEach(() => {
  files.stepped = undefined
  lasting.clear()
})

const upTo = (length: number) => Array.from({ length }, (_, n) => String(n))
const numbersIn = (updates: readonly Uint8Array[] = []) =>
  updates.flatMap((update) => new TextDecoder().decode(update).split(' '))

// R-ACK-1, R-ACK-3, R-DISK-6
test.each([
  ['a kill', false],
  ['a power cut', true],
])(
  'what was promised is there after %s at any step to the disk, once and in order',
  async (_, loses) => {
    const { folder, disk: mine, at } = await opened()
    const began = { first: 0, second: 0, third: 0 }
    let promised = { ...began }
    const moments: { left: string; promised: typeof began; during: string; isAcked: boolean }[] = []
    let isAcked = false
    let during = ''
    const all = await leftBy(folder)
    atEverySqliteStep(() => files.stepped?.())
    files.stepped = () => {
      const left = join(all, String(moments.length))
      mkdirSync(left)
      for (const name of ['catalogue.sqlite', 'erased.sqlite', 'rooms', 'journal-1', 'journal-2']) {
        for (const part of ['', '-wal', '-shm']) {
          const path = join(folder, name + part)
          if (existsSync(path)) cpSync(path, join(left, name + part), { recursive: true })
        }
      }
      if (loses) {
        for (const path of pathsIn(folder).journals) {
          writeFileSync(join(left, basename(path)), lasting.get(path) ?? Buffer.alloc(0))
        }
      }
      moments.push({ left, promised: { ...promised }, during, isAcked })
    }
    const doing = (what: string, act: () => void) => {
      during = what
      act()
      promised = { ...began }
    }
    const write = (...to: readonly (keyof typeof began)[]) =>
      doing('writing', () =>
        mine.commitTogether(
          to.map((room) => [room, { updates: [words(String(began[room]++))] }] as const),
        ),
      )

    write('first', 'second')
    write('first', 'third')
    write('second')
    doing('settling', () => {
      at.now += 4_000
      mine.settleDue()
    })
    write('first', 'second', 'third')
    doing('storing', () =>
      mine.commit('second', { updates: [words(String(began.second++))], commands: ['c'] }),
    )
    isAcked = true
    write('second')
    const long = began.second
    for (const room of rooms) {
      doing('compacting', () => {
        const rows = mine.loadRoom(room)?.updates.length ?? 0
        mine.compact(room, words(upTo(began[room]).join(' ')), rows)
      })
    }
    write('first', 'second')
    doing('letting go', () => mine.releaseRoom('first'))
    write('first', 'third')
    files.stepped = undefined
    mine.close()

    const rows = new Set<number>()
    for (const moment of moments) {
      const { disk: again, troubles } = open(moment.left)
      for (const room of rooms) {
        const { updates } = again.loadRoom(room) ?? {}
        const numbers = numbersIn(updates)
        const least = Math.max(numbers.length, moment.promised[room])
        expect({ during: moment.during, numbers }).toEqual({
          during: moment.during,
          numbers: upTo(least),
        })
        if (moment.during === 'compacting' && room === 'second') rows.add(updates?.length ?? 0)
      }
      if (moment.isAcked) expect(again.commandDone('second', 'c')).toBe(true)
      expect(troubles).toEqual([])
      again.close()
    }
    // Before and after, and nothing between.
    expect(rows).toEqual(new Set([long, 1]))
    const whiles = Map.groupBy(moments, ({ during }) => during)
    for (const [, steps] of whiles) expect(steps.length).toBeGreaterThanOrEqual(5)
    expect([...whiles.keys()]).toEqual([
      'writing',
      'settling',
      'storing',
      'compacting',
      'letting go',
    ])
  },
)
