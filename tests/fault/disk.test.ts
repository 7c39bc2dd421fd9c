import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { createMemoryStore } from '@firefelt/server/store/memory.ts'
import { createSqliteStore } from '@firefelt/server/store/sqlite/sqliteStore.ts'
import { type Store, StoreFull } from '@firefelt/server/store/store.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { diskStore, listenOver, storedDoc } from '../fixtures/ownDisk.ts'
import { startServer } from '../fixtures/server.ts'
import { peopleIn } from './peopleIn.ts'
import { lastWord, toldNotSaved, unsavedSince } from './toldNotSaved.ts'

/** ms */
const promisedWord = 2_000

/** Between two acts of one person, in ms: more than 60 a second would be refused as too many. */
const breath = 20

const until = async (condition: () => boolean) => {
  while (!condition()) await wait(2)
}

// R-ACK-5, R-DISK-1
test('a full disk: all are told within 2 s, nothing unsaved is called saved, and all typed text comes back', async () => {
  const disk = { pages: 1_000_000 }
  const { dataDir, store } = await diskStore(disk)
  let isFull = false
  const noticing: Store = {
    ...store,
    commit: (room, commit) =>
      store.commit(room, commit).catch((error: unknown) => {
        if (error instanceof StoreFull) isFull = true
        throw error
      }),
  }
  const url = await listenOver(noticing)

  const { room, enter } = await peopleIn(url)
  const file = new DatabaseSync(join(dataDir, 'rooms', `${room}.sqlite`))
  disk.pages = Number(file.prepare('PRAGMA page_count').get()?.['page_count'])
  file.close()
  const { all, editing } = enter()
  await until(() => all.every((one) => one.isSynced()))

  while (!toldNotSaved(all)) {
    for (const one of editing) one.edit()
    await wait(breath)
  }
  expect(isFull).toBe(true)
  expect(lastWord(all) - unsavedSince(editing)).toBeLessThan(promisedWord)
  const saved = editing.reduce((sum, { latencies }) => sum + latencies.length, 0)
  expect(saved).toBeGreaterThan(10)

  // They go on while it lasts: the room can be read, and takes no more than what fits on its last page.
  const closes = () => Math.min(...editing.map(({ closes: all }) => all.length))
  for (const round of [2, 3, 4]) {
    for (const one of editing) for (let n = 0; n < 5; n++) one.edit()
    await until(() => {
      for (const one of editing) one.wake()
      return closes() >= round
    })
    const kept = await storedDoc(store, room)
    expect(editing.flatMap((one) => one.missingIn(kept))).toEqual([])
    expect(editing.some((one) => one.pending() > 0)).toBe(true)
  }

  disk.pages = 1_000_000
  await until(() => {
    for (const one of editing) one.wake()
    return editing.every((one) => one.isSynced() && one.pending() === 0)
  })
  const kept = await storedDoc(store, room)
  expect(editing.flatMap((one) => one.unfinishedIn(kept))).toEqual([])
})

test('what cannot be stored over HTTP is answered as not saved', async () => {
  const disk = { pages: 1_000_000 }
  const { store } = await diskStore(disk)
  const url = await listenOver(store)
  const { room } = await createRoom(url)
  disk.pages = 1
  await expect(createRoom(url)).rejects.toThrow(/503.*not-saved/)
  const joinAll = async () => {
    for (let n = 0; n < 150; n++) await joinRoom(url, room, 'x'.repeat(40))
  }
  await expect(joinAll()).rejects.toThrow(/503.*not-saved/)
  disk.pages = 1_000_000
  await createRoom(url)
  await joinRoom(url, room)
})

// R-ACK-5
test.each([
  ['before it has written', false],
  ['after it has written', true],
])(
  'a store that fails now and then %s loses nothing, and all are told within 2 s',
  async (_, written) => {
    const store = createMemoryStore()
    let failures = 0
    let commits = 0
    let healthy = true
    const failing: Store = {
      ...store,
      commit: async (room, commit) => {
        const fails = !healthy && ++commits % 4 === 0
        if (!fails || written) await store.commit(room, commit)
        if (!fails) return
        failures++
        throw new Error('the disk has failed')
      },
    }
    const url = await listenOver(failing)
    const { room, enter } = await peopleIn(url)
    const { all, editing } = enter()
    await until(() => all.every((one) => one.isSynced()))
    healthy = false
    while (failures < 6) {
      for (const one of editing) {
        one.edit()
        if (!one.isSynced()) one.wake()
      }
      const kept = await storedDoc(store, room)
      expect(editing.flatMap((one) => one.missingIn(kept))).toEqual([])
      await wait(5)
    }
    // Who only looks on, too.
    expect(toldNotSaved(all)).toBe(true)
    expect(lastWord(all) - unsavedSince(editing)).toBeLessThan(promisedWord)
    healthy = true
    await until(() => {
      for (const one of editing) if (!one.isSynced()) one.wake()
      return editing.every((one) => one.isSynced() && one.pending() === 0)
    })
    const kept = await storedDoc(store, room)
    expect(editing.flatMap((one) => one.unfinishedIn(kept))).toEqual([])
  },
)

// R-DISK-2
test.skipIf(process.platform === 'win32')(
  'a disk that fails to write: all are told, the server ends itself, and its successor has what was called saved',
  async () => {
    // A limit on the size of files makes write() fail, in a way that is not »full«.
    let limited = true
    const server = await startServer({}, ([command = '', ...args]) =>
      limited
        ? ['sh', '-c', `trap '' XFSZ; ulimit -f 700; exec "$0" "$@"`, command, ...args]
        : [command, ...args],
    )
    onTestFinished(() => server.remove())
    const { room, enter, rename } = await peopleIn(server.url)
    const { all, editing } = enter()
    await until(() => all.every((one) => one.isSynced()))
    const ended = server.ended().then((code) => ({ code, at: performance.now() }))
    while (!toldNotSaved(all)) {
      for (const one of editing) one.edit()
      await Promise.allSettled([wait(breath), rename()])
    }
    const { code, at } = await ended
    expect(code).toBe(1)
    // Nobody outside knows when the disk failed: not before somebody wrote what it did not take.
    const since = unsavedSince(editing)
    expect(lastWord(all) - since).toBeLessThan(promisedWord)
    expect(at - since).toBeLessThan(promisedWord)
    expect(editing.reduce((sum, { latencies }) => sum + latencies.length, 0)).toBeGreaterThan(10)

    const onDisk = async () => {
      const store = await createSqliteStore({ dataDir: server.data, onFailure: () => {} })
      const doc = await storedDoc(store, room)
      await store.close()
      return doc
    }
    const kept = await onDisk()
    expect(editing.flatMap((one) => one.missingIn(kept))).toEqual([])
    limited = false
    await server.restart()
    await until(() => {
      for (const one of editing) if (!one.isSynced()) one.wake()
      return editing.every((one) => one.isSynced() && one.pending() === 0)
    })
    await server.stop()
    const whole = await onDisk()
    expect(editing.flatMap((one) => one.unfinishedIn(whole))).toEqual([])
  },
)
