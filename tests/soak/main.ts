// `npm run soak`: 100 rooms of 20 with churn, each for 12 minutes and then another in its stead, an hour or `--minutes=`, and
// what it left in the server's memory.

import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { collectGarbage } from '../fixtures/inspector.ts'
import { startServer } from '../fixtures/server.ts'
import { type Sample, sample } from './figures.ts'
import { type Kept, keptBy } from './kept.ts'
import { openSoakRoom, type SoakRoom } from './soakRoom.ts'
import { faultsOf, longEnough, megabyte, slopeOf } from './verdict.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rooms: { type: 'string', default: '100' },
    people: { type: 'string', default: '20' },
  },
})
const [minutes = 0, roomCount = 0, people = 0] = [values.minutes, values.rooms, values.people].map(
  Number,
)
if (!(minutes > 0 && roomCount > 0 && people > 1)) throw new Error('--minutes, --rooms, --people')

const inMegabytes = (bytes: number) => (bytes / megabyte).toFixed(1)
const say = (line: string) => void process.stdout.write(`${line}\n`)
/** ms */
const sampleEvery = 20_000

const failures: string[] = []
/** What is done to all rooms, one after the other, so that each has its turn once every `ms`. */
const rota = (rooms: readonly SoakRoom[], ms: number, act: (room: SoakRoom) => unknown) => {
  let next = 0
  const timer = setInterval(() => {
    const room = rooms[next++ % rooms.length]
    if (room === undefined) return
    Promise.resolve(act(room)).catch((error: unknown) => void failures.push(String(error)))
  }, ms / rooms.length)
  return () => clearInterval(timer)
}

const server = await startServer({ TRUST_PROXY: 'true' })
try {
  const since = performance.now()
  const look = () => sample(server.url, performance.now() - since)
  const lookClosely = async () => {
    const kept = await keptBy(server)
    await collectGarbage(server)
    return { sample: await look(), kept }
  }
  const idle = await lookClosely()
  const failed = (reason: string) => void failures.push(reason)
  const open = (at: number) =>
    openSoakRoom(server.url, people, `10.0.${at >> 8}.${at & 255}`, failed)
  const rooms: SoakRoom[] = []
  for (let at = 0; at < roomCount; at++) rooms.push(await open(at))
  let heard = 0
  let over = false
  const close = (room: SoakRoom) => {
    room.leave()
    heard += room.received()
  }
  /** A meeting is over, and another begins: else the boards themselves would grow with all that is done on them. */
  const renew = async (room: SoakRoom) => {
    close(room)
    const at = rooms.indexOf(room)
    const next = await open(at)
    if (over) next.leave()
    else rooms[at] = next
  }
  say(`${roomCount} rooms of ${people} after ${Math.round((performance.now() - since) / 1000)} s`)

  const rotas = [
    rota(rooms, 200, (room) => room.drag()),
    rota(rooms, 10_000, (room) => room.place()),
    rota(rooms, 2_000, (room) => room.churn()),
    rota(rooms, 240_000, (room) => room.empty()),
    rota(rooms, 720_000, renew),
  ]
  const samples: Sample[] = []
  const end = performance.now() + minutes * 60_000
  while (performance.now() < end) {
    await wait(sampleEvery)
    // Else it would tell when old garbage was last collected, which in a busy server is seldom.
    await collectGarbage(server)
    const now = await look()
    samples.push(now)
    say(
      `${Math.round(now.at / 60_000)} min: ${now.rooms} rooms, ${now.sockets} sockets, ` +
        `${inMegabytes(now.held)} MB held, ${inMegabytes(now.resident)} MB resident`,
    )
  }
  for (const stop of rotas) stop()
  const full = { kept: await keptBy(server) }

  over = true
  for (const room of rooms) close(room)
  let now = await look()
  // A kept HTTP connection of our own is let go of after 72 s.
  for (let tries = 0; tries < 120 && now.resources > idle.sample.resources; tries++) {
    await wait(1_000)
    now = await look()
  }
  const left = await lookClosely()

  const soak = { minutes, rooms: roomCount, people, samples, heard, failures, idle, full, left }
  const perHour = (of: 'held' | 'resident') => {
    const { slope, error } = slopeOf(soak, of)
    return `${inMegabytes(slope)} ± ${inMegabytes(error)} MB/h ${of}`
  }
  say(`heard: ${inMegabytes(heard)} MB; failures: ${failures.length}`)
  say(
    minutes < longEnough
      ? `too short for a slope, which takes ${longEnough} minutes`
      : `slope after warm-up, ± its standard error: ${perHour('held')}, ${perHour('resident')}`,
  )
  const inWords = ({ kept }: { kept: Kept }) =>
    Object.entries(kept)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')
  say(`in memory before anyone came: ${inWords(idle)}; with all there: ${inWords(full)}`)
  say(
    `after everybody left: ${inWords(left)}, ${left.sample.rooms} rooms, ${left.sample.sockets} sockets, ` +
      `${left.sample.resources} timers and handles (${idle.sample.resources} before), ` +
      `${inMegabytes(left.sample.held)} MB held (${inMegabytes(idle.sample.held)} before)`,
  )
  const faults = faultsOf(soak)
  for (const fault of faults) say(`NOT AS PROMISED: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
} finally {
  await server.remove()
}
