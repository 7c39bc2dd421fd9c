import { sampleControl } from '../sample.ts'
import { createSqliteStore } from './sqliteStore.ts'

// Commits until it is killed, several at a time, and tells of each that has been promised.
const store = await createSqliteStore({
  dataDir: process.argv[2] ?? '',
  onFailure: (error) => {
    throw error
  },
})
await store.createRoom(sampleControl('first', 'AAAAAA'), [])
await store.loadRoom('first')

let next = 0
const writer = async () => {
  for (;;) {
    const n = next++
    await store.commit('first', { updates: [Buffer.from(String(n))], commands: [`command-${n}`] })
    // Waits when the reader is slow; a promise that dies with the process unsaid is simply not counted.
    await new Promise<void>((resolve) => process.stdout.write(`${n}\n`, () => resolve()))
  }
}
await Promise.all([writer(), writer(), writer(), writer()])
