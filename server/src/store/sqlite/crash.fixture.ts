import { sampleControl } from '../sample.ts'
import { createSqliteStore } from './sqliteStore.ts'

// Commits until it is killed, several at a time, and tells of each that has been promised. With `compacting`,
// the log is made one row again and again: its numbers, in a row of their own. With `rooms`, each writer has a room of
// its own, and tells its number before that of the commit.
const [, , dataDir = '', way] = process.argv
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

const compactor = async () => {
  let rows = stored?.rows ?? 0
  for (;;) {
    const n = next++
    numbers.push(String(n))
    await store.commit('first', { updates: [Buffer.from(String(n))] })
    rows++
    await say(n)
    if (rows < 5) continue
    await store.compact('first', Buffer.from(numbers.join(' ')), rows)
    rows = 1
  }
}

const roomWriter = async (number: number) => {
  const room = `room-${number}`
  if ((await store.roomByCode(`CODE${number}`)) === undefined) {
    await store.createRoom(sampleControl(room, `CODE${number}`), [])
  }
  for (let n = (await store.loadRoom(room))?.rows ?? 0; ; n++) {
    await store.commit(room, { updates: [Buffer.from(String(n))] })
    await say(`${number} ${n}`)
  }
}

if (way === 'compacting') await compactor()
else if (way === 'rooms') await Promise.all(Array.from({ length: 8 }, (_, n) => roomWriter(n)))
else await Promise.all([writer(), writer(), writer(), writer()])
