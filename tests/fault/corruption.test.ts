import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Calls, Trouble } from '@firefelt/server/store/sqlite/calls.ts'
import { openDisk } from '@firefelt/server/store/sqlite/disk.ts'
import { RoomCorrupt } from '@firefelt/server/store/store.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { openEditor } from '../fixtures/editor.ts'
import { diskStore, listenOver } from '../fixtures/ownDisk.ts'
import { tempFolder } from '../fixtures/tempFolder.ts'

const commits = 120
const rows = Array.from({ length: commits }, (_, n) => new Uint8Array(200 + (n % 7) * 90).fill(n))
let folder: string
/** What a power cut would leave: the rooms' files, with the log of `hurt` still in its WAL. */
let left: Map<string, Buffer>

const copied = (name: string): Buffer => {
  const bytes = left.get(name)
  if (bytes === undefined) throw new Error(`there is no ${name}`)
  return Buffer.from(bytes)
}
const pathOf = (name: string) => join(folder, name)
const hurt = 'rooms/hurt.sqlite'

beforeAll(async () => {
  folder = await tempFolder()
  const [kit] = await loadKits()
  if (kit === undefined) throw new Error('no kit')
  const disk = openDisk(folder, { report: () => {} })
  for (const [room, code] of [
    ['hurt', 'AAAAAA'],
    ['sound', 'BBBBBB'],
  ] as const) {
    const control = newControl({ room, code, epoch: 1, kit, title: '', language: 'da' }, 1_000)
    disk.createRoom({ room, code, epoch: 1 }, JSON.stringify(control), [])
    disk.loadRoom(room)
    for (const update of rows) disk.commit(room, { updates: [update] })
  }
  disk.releaseRoom('sound')
  left = new Map()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/sqlite(-wal)?$/.test(name) || name.startsWith('lock')) continue
    left.set(name, readFileSync(pathOf(name)))
  }
  disk.close()
})

/** Puts everything back as the power cut left it, and then something else in place of some files. */
const leave = (instead: Record<string, Buffer | undefined>) => {
  for (const name of readdirSync(folder)) rmSync(pathOf(name), { recursive: true })
  mkdirSync(pathOf('rooms'))
  for (const [name, bytes] of left) {
    const written = name in instead ? instead[name] : bytes
    if (written !== undefined) writeFileSync(pathOf(name), written)
  }
}

/** The rows a room is loaded with; the same answer twice. */
const loaded = (disk: Calls, room: string): readonly Uint8Array[] | 'refused' => {
  const ask = () => {
    try {
      const answer = disk.loadRoom(room)?.updates
      disk.releaseRoom(room)
      return answer ?? 'refused'
    } catch (error) {
      if (error instanceof RoomCorrupt) return 'refused'
      throw error
    }
  }
  const first = ask()
  expect(ask()).toEqual(first)
  return first
}

/** Starts over what is left: the other room must be whole, and what is loaded of the damaged one what was written. */
const start = () => {
  const troubles: Trouble[] = []
  const disk = openDisk(folder, { report: (trouble) => troubles.push(trouble) })
  expect(loaded(disk, 'sound')).toEqual(rows)
  const found = loaded(disk, 'hurt')
  if (found !== 'refused') expect(found).toEqual(rows.slice(0, found.length))
  const known = disk.roomByCode('BBBBBB')
  disk.close()
  expect(known).toBe('sound')
  return { rows: found === 'refused' ? undefined : found.length, troubles }
}

const merged = (): Buffer => {
  leave({})
  const disk = openDisk(folder, { report: () => {} })
  disk.loadRoom('hurt')
  disk.close()
  expect(existsSync(pathOf(`${hurt}-wal`))).toBe(false)
  return readFileSync(pathOf(hurt))
}

// R-DISK-3, R-DISK-4, R-DISK-5
describe('a damaged data folder', () => {
  test('that only a power cut has touched is whole', () => {
    leave({})
    expect(copied(`${hurt}-wal`).length).toBeGreaterThan(100_000)
    expect(start()).toEqual({ rows: commits, troubles: [] })
  })

  test('starts with a room’s log cut at 200 places, and has what came before', () => {
    const wal = copied(`${hurt}-wal`)
    const lengths = Array.from({ length: 200 }, (_, n) => Math.floor((wal.length * n) / 200))
    const counts = lengths.map((length) => {
      leave({ [`${hurt}-wal`]: wal.subarray(0, length) })
      return start().rows ?? -1
    })
    // The further the cut, the more there is, from nothing to nearly all.
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBeGreaterThan(commits - 5)
  })

  test('starts with a room’s merged file cut at 50 places, and sets it aside', () => {
    const whole = merged()
    for (let n = 0; n < 50; n++) {
      const part = whole.subarray(0, Math.floor((whole.length * n) / 50))
      leave({ [hurt]: part, [`${hurt}-wal`]: undefined })
      expect(start()).toEqual({ rows: undefined, troubles: [{ kind: 'room-set-aside' }] })
      expect(readFileSync(pathOf('damaged/hurt-1.sqlite'))).toEqual(Buffer.from(part))
    }
  })

  test('starts with any page of a room’s file spoilt: it is whole, shorter and said to be, or refused', () => {
    const whole = merged()
    const found = new Map<string, number>()
    for (let at = 0; at < whole.length; at += 4_096) {
      const spoilt = Buffer.from(whole)
      for (let byte = at; byte < at + 4_096; byte++) spoilt[byte] = (spoilt[byte] ?? 0) ^ 0x5a
      leave({ [hurt]: spoilt, [`${hurt}-wal`]: undefined })
      const outcome = start()
      const kinds = outcome.troubles.map(({ kind }) => kind)
      const expected =
        outcome.rows === undefined
          ? ['room-set-aside']
          : outcome.rows < commits
            ? ['tail-dropped']
            : []
      expect(kinds).toEqual(expected)
      const name = expected[0] ?? 'whole'
      found.set(name, (found.get(name) ?? 0) + 1)
    }
    expect(found.get('room-set-aside')).toBeGreaterThan(5)
  })

  test('says how many commits it lost to a wrong byte in a log that was not merged yet', () => {
    const wal = copied(`${hurt}-wal`)
    let [shorter, exact] = [0, 0]
    for (let n = 0; n < 60; n++) {
      const at = Math.floor((wal.length * (n + 0.37)) / 60)
      const flipped = Buffer.from(wal)
      flipped[at] = (flipped[at] ?? 0) ^ 0x11
      leave({ [`${hurt}-wal`]: flipped })
      const { rows: there = 0, troubles } = start()
      const lost = troubles.reduce(
        (sum, trouble) => sum + (trouble.kind === 'tail-dropped' ? trouble.commits : 0),
        0,
      )
      if (there < commits) shorter++
      if (there + lost === commits) exact++
      // A frame whose own head is wrong cannot be told from one of an earlier round.
      expect(commits - there - lost).toBeOneOf([0, 1])
    }
    expect(shorter).toBeGreaterThan(50)
    expect(exact).toBeGreaterThan(50)
  })

  test('starts without a catalogue, or with any part of one', () => {
    const whole = copied('catalogue.sqlite')
    for (let n = 0; n < 20; n++) {
      const length = Math.floor((whole.length * n) / 20)
      leave({ 'catalogue.sqlite': whole.subarray(0, length), 'catalogue.sqlite-wal': undefined })
      expect(start().rows).toBe(commits)
    }
    const wal = copied('catalogue.sqlite-wal')
    for (let n = 0; n < 20; n++) {
      const flipped = Buffer.from(wal)
      const at = Math.floor((wal.length * (n + 0.5)) / 20)
      flipped[at] = (flipped[at] ?? 0) ^ 0x11
      leave({ 'catalogue.sqlite-wal': flipped })
      expect(start().rows).toBe(commits)
    }
    leave({ 'catalogue.sqlite': undefined, 'catalogue.sqlite-wal': undefined })
    expect(start()).toEqual({
      rows: commits,
      troubles: [{ kind: 'catalogue-rebuilt', rooms: 2, unreadable: 0 }],
    })
  })
})

// R-DISK-3
test('a server over a damaged room refuses that one, again and again, and serves the others', async () => {
  const { dataDir, store } = await diskStore()
  const url = await listenOver(store)
  const [broken, whole] = [await createRoom(url), await createRoom(url)]
  const [inBroken, inWhole] = [await joinRoom(url, broken.room), await joinRoom(url, whole.room)]
  const path = join(dataDir, 'rooms', `${broken.room}.sqlite`)
  writeFileSync(path, readFileSync(path).fill(0x5a, 4_096))

  const refused = openEditor(url, broken.room, inBroken)
  const served = openEditor(url, whole.room, inWhole)
  onTestFinished(() => {
    refused.leave()
    served.leave()
  })
  await expect.poll(() => served.isSynced()).toBe(true)
  served.edit()
  await expect.poll(() => served.pending()).toBe(0)
  for (const times of [1, 2, 3]) {
    await expect
      .poll(() => refused.closes.length, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(times)
    refused.wake()
  }
  expect(new Set(refused.closes.map(({ code }) => code))).toEqual(new Set([closeCodes.notSaved]))
  expect(refused.isSynced()).toBe(false)
  expect(readdirSync(join(dataDir, 'damaged'))).toEqual([`${broken.room}-1.sqlite`])
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)
})
