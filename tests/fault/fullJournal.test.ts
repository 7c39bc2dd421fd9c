import type * as Fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { diskStore, listenOver, storedDoc } from '../fixtures/ownDisk.ts'
import { peopleIn } from './peopleIn.ts'
import { lastWord, toldNotSaved, unsavedSince } from './toldNotSaved.ts'

/** Whether there is no space for what is new; what was there may be written over. */
const disk = { isFull: false, refused: 0 }

// Nothing but the journals is written this way: a room’s file has all the space it wants.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const head = 64
  return {
    ...fs,
    writeSync: (file: number, bytes: Buffer, from: number, length: number, at: number) => {
      const isNew = bytes.subarray(head).some((byte) => byte !== 0)
      if (!disk.isFull || !isNew) return fs.writeSync(file, bytes, from, length, at)
      disk.refused++
      fs.writeSync(file, bytes, from, Math.floor(length / 2), at)
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    },
  }
})

/** ms */
const promisedWord = 2_000
/** Between two acts of one person, in ms. */
const breath = 20

const until = async (condition: () => boolean) => {
  while (!condition()) await wait(2)
}

// R-ACK-5, R-DISK-1
test('a journal that cannot grow: all are told within 2 s, nothing unsaved is called saved, and all of it is stored later', async () => {
  const { store } = await diskStore()
  const { room, enter } = await peopleIn(await listenOver(store))
  const { all, editing } = enter()
  await until(() => all.every((one) => one.isSynced()))
  for (let n = 0; n < 10; n++) {
    for (const one of editing) one.edit()
    await wait(breath)
  }
  await until(() => editing.every((one) => one.pending() === 0))

  disk.isFull = true
  for (const round of [1, 2, 3]) {
    await until(() => {
      for (const one of editing) {
        if (one.pending() < 5) one.edit()
        one.wake()
      }
      return editing.every(({ closes }) => closes.length >= round)
    })
    const kept = await storedDoc(store, room)
    expect(editing.flatMap((one) => one.missingIn(kept))).toEqual([])
    expect(editing.every((one) => one.pending() > 0)).toBe(true)
  }
  expect(toldNotSaved(all)).toBe(true)
  expect(lastWord(all) - unsavedSince(editing)).toBeLessThan(promisedWord)
  expect(disk.refused).toBeGreaterThan(2)

  disk.isFull = false
  await until(() => {
    for (const one of editing) one.wake()
    return editing.every((one) => one.isSynced() && one.pending() === 0)
  })
  const kept = await storedDoc(store, room)
  expect(editing.flatMap((one) => one.unfinishedIn(kept))).toEqual([])
})
