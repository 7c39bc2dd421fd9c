// `npm run soak`: 100 rooms of 20 with churn, each for 12 minutes and then another in its stead, an hour or `--minutes=`, and
// what it left in the server's memory.

import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { collectGarbage } from '../fixtures/inspector.ts'
import { startServer } from '../fixtures/server.ts'
import { minuteLows, type Sample, sample, slope } from './figures.ts'
import { openSoakRoom, type SoakRoom } from './soakRoom.ts'

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

const megabyte = 1024 * 1024
const say = (line: string) => void process.stdout.write(`${line}\n`)
/** ms */
const sampleEvery = 20_000
/** At most this much an hour may stay behind once everything is warm; a short run is too noisy to be held to it. */
const mostSlope = megabyte
const longEnough = 30

/** What is done to all rooms, one after the other, so that each has its turn once every `ms`. */
const rota = (rooms: readonly SoakRoom[], ms: number, act: (room: SoakRoom) => unknown) => {
  let next = 0
  const failures: unknown[] = []
  const timer = setInterval(() => {
    const room = rooms[next++ % rooms.length]
    if (room === undefined) return
    Promise.resolve(act(room)).catch((error: unknown) => void failures.push(error))
  }, ms / rooms.length)
  return {
    stop: () => clearInterval(timer),
    failures,
  }
}

const server = await startServer({ TRUST_PROXY: 'true' })
try {
  const since = performance.now()
  const look = () => sample(server.url, performance.now() - since)
  const idle = await look()
  const open = (at: number) => openSoakRoom(server.url, people, `10.0.${at >> 8}.${at & 255}`)
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
    await collectGarbage(server.pid)
    const now = await look()
    samples.push(now)
    const [held, resident] = [now.held, now.resident].map((bytes) => Math.round(bytes / megabyte))
    say(
      `${Math.round(now.at / 60_000)} min: ${now.sockets} sockets, ${held} MB held, ${resident} MB`,
    )
  }
  for (const each of rotas) each.stop()
  const failures = rotas.flatMap((each) => each.failures)

  over = true
  for (const room of rooms) close(room)
  let left = await look()
  const gone = () => left.rooms === 0 && left.sockets === 0 && left.resources <= idle.resources
  for (let tries = 0; tries < 60 && !gone(); tries++) {
    await wait(1_000)
    left = await look()
  }

  const warm = samples.filter(({ at }) => at - (samples[0]?.at ?? 0) > minutes * 60_000 * 0.3)
  const perHour = (of: 'held' | 'resident') => slope(minuteLows(warm, of)) * 60
  say(`heard: ${Math.round(heard / megabyte)} MB; failures: ${failures.length}`)
  for (const failure of failures.slice(0, 3)) say(String(failure))
  const leastHeld = () => Math.round(Math.min(...samples.map(({ held }) => held)) / megabyte)
  const perMegabyte = (of: 'held' | 'resident') => (perHour(of) / megabyte).toFixed(1)
  say(
    minutes < longEnough
      ? `too short for a slope, which takes ${longEnough} minutes; least held ${leastHeld()} MB`
      : `slope after warm-up: ${perMegabyte('held')} MB/h held, ${perMegabyte('resident')} MB/h resident`,
  )
  say(
    `after everybody left: ${left.rooms} rooms, ${left.sockets} sockets, ${left.resources} timers and handles ` +
      `(${idle.resources} before anyone came), ${Math.round(left.held / megabyte)} MB held`,
  )
  const steep = minutes >= longEnough && perHour('held') > mostSlope
  if (!gone() || steep || failures.length > 0) process.exitCode = 1
} finally {
  await server.remove()
}
