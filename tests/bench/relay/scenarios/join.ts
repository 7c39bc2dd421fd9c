import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { enter, enterAll, leaveAll, type Member } from '../load/crowd.ts'
import { fetchDocument } from '../load/fetchDocument.ts'
import { writerOf } from '../load/writer.ts'
import { combined } from '../measure/median.ts'
import { measuredDuring } from '../measure/window.ts'
import type { Room, Running } from '../peers/contender.ts'
import { type Figures, type Scenario, withServer } from './scenario.ts'

const joiners = 60
const writers = 75
/** Post-its and edits: 75 × 20 = 1,500 and about 10,000. */
const notesEach = 20
const movesEach = 114
/** Moves that are sent as one change; a socket may not send too many. */
const together = 6
const rounds = 3
/** ms without a further word after which everyone has everything. */
const silence = 400

/** Everyone puts their post-its and moves them about; resolves when a newcomer gets them all. */
const fill = async (running: Running, room: Room, members: readonly Member[]) => {
  for (const { person, say } of members) {
    const writer = writerOf(person)
    const send = (update: Uint8Array) => say(running.dialect.update(room.id, update))
    send(writer.put(notesEach))
    for (let move = 0; move < movesEach; move++) send(writer.move(move % notesEach))
    await wait(together)
  }
  const [someone] = room.people
  if (someone === undefined) throw new Error('a room needs somebody')
  for (;;) {
    const doc = await fetchDocument(running, someone)
    if (notesIn(doc).size === writers * notesEach) return
    await wait(100)
  }
}

/**
 * Until the last of them has the whole document, all having knocked at once: ms, and how much of that the load generator
 * was at work itself, with their handshakes first of all. Nobody writes meanwhile, so the last message of a document that
 * somebody gets is what completes it.
 */
const joinAtOnce = async (running: Running, room: Room): Promise<Figures> => {
  const complete: number[] = []
  const busyBefore = performance.eventLoopUtilization()
  let loadBusy = 0
  const started = performance.now()
  const came = room.people.slice(0, joiners).map((person, at) => {
    const took = () => {
      complete[at] = performance.now() - started
      loadBusy = performance.eventLoopUtilization(busyBefore).utilization
    }
    return enter(running, person, { ear: { state: took, update: took } })
  })
  const members = await Promise.all(came)
  const isOver = () =>
    complete.filter(() => true).length === joiners &&
    performance.now() - started - Math.max(...complete) > silence
  while (!isOver()) await wait(20)
  leaveAll([members])
  const joined = Math.max(...complete)
  return { joined, loadBusy, loadMs: joined * loadBusy }
}

export const join: Scenario = {
  id: 'join',
  title: `${joiners} join at once a room of 1,500 post-its after 10,000 edits, until all have them`,
  run: (contender) =>
    withServer(contender, {}, async (running) => {
      const [room] = await running.openRooms(1, writers)
      if (room === undefined) throw new Error('no room')
      const [members = []] = await enterAll(running, [room])
      await fill(running, room, members)
      // Somebody stays: a peer that stores nothing would forget the room.
      const stays = members.at(-1)
      for (const member of members) if (member !== stays) member.client.close()
      await wait(1_000)
      const times: Figures[] = []
      const window = await measuredDuring(running.pid, async () => {
        for (let round = 0; round < rounds; round++) {
          times.push(await joinAtOnce(running, room))
          await wait(500)
        }
      })
      stays?.client.close()
      return {
        ...window.trust,
        ...combined(times),
        slowest: Math.max(...times.map(({ joined = Number.NaN }) => joined)),
        cpuMs: (window.cpu / rounds) * 1_000,
      }
    }),
}
