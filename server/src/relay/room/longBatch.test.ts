import { setImmediate as nextTurn } from 'node:timers/promises'
import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { handClock, put, testRoom } from './room.fixture.ts'

/** As many as a batch holds; of several writers, since one socket may not send so many at a time. */
const jobs = 500

/** A room in which each look at the clock takes 1 ms, a job with it, and hundreds of them wait. */
const busyRoom = async () => {
  const made = await testRoom(undefined, handClock(1))
  const { connect, room, clock } = made
  const writers = ['p1', 'p2', 'p3', 'p4'].map((id) => connect(participant(id)))
  const [dragger, watcher] = [connect(participant('p5')), connect(facilitator)]
  for (const [n, writer] of writers.entries()) writer.act(put(`n${n}`))
  await room.idle()
  clock.pass(100)
  const before = writers.map(({ acked }) => acked)
  for (let n = 0; n < jobs; n++) {
    const target = { success: n / jobs, importance: 0.5 }
    writers[n % writers.length]?.act({ type: 'moveNote', id: `n${n % writers.length}`, target })
  }
  const position = { success: 0.5, importance: 0.5 }
  return {
    /** Live frames that the watcher was sent. */
    heard: () => watcher.received.filter((type) => type === extraMessage.live).length,
    acked: () => writers.reduce((sum, { acked }, n) => sum + acked - (before[n] ?? 0), 0),
    now: clock.timers.now,
    drag: () => {
      clock.pass(0)
      room.receive(dragger.session, liveFrame(encodeStance({ air: { note: 'n0', position } })))
    },
  }
}

// R-GUARD-7
test('what somebody drags is sent on between the jobs of a long batch, again and again', async () => {
  const { acked, heard, drag } = await busyRoom()
  // The first job was alone when it came; all others wait behind it.
  while (acked() === 0) await nextTurn()
  expect(acked()).toBe(1)
  const before = heard()
  let meanwhile = 0
  while (acked() < jobs) {
    drag()
    if (acked() === 1) meanwhile = heard() - before
    await nextTurn()
  }
  expect(meanwhile).toBeGreaterThan(25)
})

// R-GUARD-7
test('a long batch lets others have their turn every 10 ms, and is one batch still', async () => {
  const { acked, now } = await busyRoom()
  while (acked() === 0) await nextTurn()
  const turns: number[] = []
  const counts = new Set<number>()
  for (let since = now(); acked() < jobs; since = now()) {
    await nextTurn()
    counts.add(acked())
    turns.push(now() - since)
  }
  // The look of ours takes 1 ms, too, and the last turn has the end of it.
  expect(Math.max(...turns.slice(0, -1))).toBeLessThanOrEqual(12)
  expect(turns.length).toBeGreaterThan(40)
  // Nor oftener than it helps: a turn for each job would take longer than all of them.
  expect(turns.length).toBeLessThan(60)
  expect([...counts]).toEqual([1, jobs])
})
