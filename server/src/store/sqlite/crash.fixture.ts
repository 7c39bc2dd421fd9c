import { setImmediate as turn } from 'node:timers/promises'
import { sampleControl } from '../sample.ts'
import { createSqliteStore } from './sqliteStore.ts'

// Commits until it is killed, several at a time, and tells of each that has been promised. With `rooms`, each writer has a
// room of its own, and tells its number before that of the commit.
// With `compacting` or `settling` it kills itself, in the middle: of a log's being made one row, its numbers in a row of their
// own, or of eight rooms' going from a journal to their files. `share` says where, as a part of the time that it took before.
const [, , dataDir = '', way, share = '0'] = process.argv
const store = await createSqliteStore({
  dataDir,
  onFailure: (error) => {
    throw error
  },
})
if ((await store.roomByCode('AAAAAA')) === undefined) {
  await store.createRoom(sampleControl('first', 'AAAAAA'), [])
}
const stored = await store.loadRoom('first')
const numbers = (stored?.updates ?? []).flatMap((row) => Buffer.from(row).toString().split(' '))

let next = numbers.length
const say = (n: number | string) =>
  // Waits when the reader is slow; a promise that dies with the process unsaid is simply not counted.
  new Promise<void>((resolve) => process.stdout.write(`${n}\n`, () => resolve()))

const writer = async () => {
  for (;;) {
    const n = next++
    await store.commit('first', { updates: [Buffer.from(String(n))], commands: [`command-${n}`] })
    await say(n)
  }
}

const diesAt = 3
/** Has the other thread do something again and again, and dies as it does so for the third time. */
const untilDeath = async (prepare: () => Promise<void>, work: () => Promise<unknown>) => {
  let took = 0
  for (let time = 1; time < diesAt; time++) {
    await prepare()
    const start = performance.now()
    await work()
    took = performance.now() - start
  }
  await prepare()
  void work()
  // By then it is on its way; this thread then only looks at the clock.
  await turn()
  const death = performance.now() + took * Number(share)
  while (performance.now() < death);
  process.kill(process.pid, 'SIGKILL')
}

const compactor = async () => {
  let rows = stored?.rows ?? 0
  const write = async () => {
    while (rows < 5) {
      const n = next++
      numbers.push(String(n))
      await store.commit('first', { updates: [Buffer.from(String(n))] })
      rows++
      await say(n)
    }
  }
  await untilDeath(write, async () => {
    await store.compact('first', Buffer.from(numbers.join(' ')), rows)
    rows = 1
  })
}

const eight = Array.from({ length: 8 }, (_, number) => number)

/** Writes to a room of its own, and tells how many commits that is then; begins where an earlier process ended. */
const roomWriter = async (number: number) => {
  const room = `room-${number}`
  if ((await store.roomByCode(`CODE${number}`)) === undefined) {
    await store.createRoom(sampleControl(room, `CODE${number}`), [])
  }
  let n = (await store.loadRoom(room))?.rows ?? 0
  return {
    write: async () => {
      await store.commit(room, { updates: [Buffer.from(String(n))] })
      await say(`${number} ${n++}`)
    },
    release: () => store.releaseRoom(room),
  }
}

const settler = async () => {
  const writers = await Promise.all(eight.map(roomWriter))
  await untilDeath(
    async () => {
      await Promise.all(writers.map(({ write }) => write()))
      await Promise.all(writers.map(({ write }) => write()))
    },
    () => Promise.all(writers.map(({ release }) => release())),
  )
}

const writeOn = async (number: number) => {
  const { write } = await roomWriter(number)
  for (;;) await write()
}

if (way === 'compacting') await compactor()
else if (way === 'settling') await settler()
else if (way === 'rooms') await Promise.all(eight.map(writeOn))
else await Promise.all([writer(), writer(), writer(), writer()])
