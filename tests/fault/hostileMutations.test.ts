import { readFrame } from '@firefelt/server/relay/frames.ts'
import { isBounded } from '@firefelt/server/relay/guard/bounds.ts'
import { createMeeting } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { roomId, type TestClient, testRoom } from '@firefelt/server/relay/room/room.fixture.ts'
import { type Actor, facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { boardIn, faultIn } from './mayHaveWritten.ts'
import { mutatedFrame } from './mutatedFrame.ts'
import { knownIn } from './restructure.ts'
import { answerOrUpdate } from './wholeFrames.ts'

/** Meetings, moments in each, and mutations at each moment: 10,500 in all, none of which leaves a frame as it was. */
const seeds = Array.from({ length: 14 }, (_, index) => index + 1)
const moments = 15
const perMoment = 50

const actors: Actor[] = [
  ...['p1', 'p2', 'p3', 'p9'].map(participant),
  facilitator,
  facilitator,
  projector,
]

/**
 * ms of this thread's own time that one frame may hold up all others. What was taken cannot be tried again, and garbage may
 * have been collected in it.
 */
const mostStall = { refused: 50, taken: 150 }

/** A real meeting as it stood at a moment, in a room that can be attacked; `ahead` are the frames that came next. */
const roomAt = async (meeting: ReturnType<typeof createMeeting>, moment: number) => {
  const { frames, server } = meeting
  const at = Math.floor((frames.length * (moment + 1)) / (moments + 2))
  const stored = server.stored.slice(0, frames[at]?.stored)
  const made = await testRoom()
  // Every other time the map is locked, so that what participants do is late.
  const control = { ...server.control, locked: moment % 2 === 1 }
  await made.store.commit(roomId, { updates: stored, control })
  const room = await made.reopen()
  const witness = made.connect(facilitator, true, room)
  const stock = made.connect(facilitator, false, room)
  witness.sync()
  await room.idle()
  const written = { times: 0 }
  witness.doc.on('update', () => written.times++)
  // Of answers that bring nothing little can be made.
  const ahead = frames.slice(at).filter(({ update }) => update.length > 2)
  return { ...made, control, room, witness, stock, written, ahead: ahead.slice(0, 6) }
}

type Made = Awaited<ReturnType<typeof roomAt>>

/** How long the room is held up by one frame, in ms of this thread's own time. */
const timeOf = async ({ room, clock }: Made, client: TestClient, bytes: Uint8Array) => {
  const start = process.threadCpuUsage()
  room.receive(client.session, bytes)
  await room.idle()
  // What is live goes out at the next tick.
  clock.pass(clock.timers.tick())
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1_000
}

/** What was refused has changed nothing, so that it can come again: whether it is slow or something else came between. */
const leastTimeOf = async (made: Made, client: TestClient, bytes: Uint8Array) => {
  let least = await timeOf(made, client, bytes)
  for (let tries = 3; tries > 0 && least > mostStall.refused && client.session.closed; tries--) {
    const again = made.connect(client.session.actor, true, made.room)
    least = Math.min(least, await timeOf(made, again, bytes))
  }
  return least
}

const isLegal = (code: number | undefined): boolean =>
  code === undefined || code === closeCodes.reset || code === closeCodes.tooMany

/** Whether a frame brings an update that the guard reads. */
const isWithinBounds = (bytes: Uint8Array): boolean => {
  try {
    const frame = readFrame(bytes)
    return frame.kind === 'update' && isBounded(frame.update)
  } catch {
    return false
  }
}

// R-GUARD-2, R-GUARD-3, R-GUARD-6
test.each(seeds)(
  'mutated frames of a real meeting write nothing beyond rights: seed %d',
  async (seed) => {
    const meeting = createMeeting(seed)
    for (let turn = 0; turn < 250; turn++) meeting.happen()
    meeting.settle()
    const { chance, frames } = meeting
    const mutated = { all: 0, withinBounds: 0, acked: 0, wrote: 0, refused: 0 }
    const slowest = { refused: 0, taken: 0 }

    for (let moment = 0; moment < moments; moment++) {
      const made = await roomAt(meeting, moment)
      const { room, witness, stock, ahead, control, connect, reopen, failures } = made
      const sockets = new Map<Actor, TestClient>()
      const known = knownIn(witness.doc)
      let board = boardIn(witness.doc)
      for (const until = mutated.all + perMoment; mutated.all < until; ) {
        const frame = chance.one(ahead) ?? { update: new Uint8Array([0, 0]), actor: facilitator }
        const other = chance.one(frames)?.update ?? frame.update
        // Most often it comes from who wrote it, who may do the most harm with it.
        const actor = chance.next() < 0.6 ? frame.actor : (chance.one(actors) ?? frame.actor)
        const open = sockets.get(actor)
        const client = open === undefined || open.session.closed ? connect(actor, true, room) : open
        sockets.set(actor, client)
        const [before, acked, written] = [board, client.acked, made.written.times]

        const note = chance.one([...before.roots.notes.keys()]) ?? 'none'
        const sender = { doc: witness.doc, update: frame.update, note, chance }
        // Now and then one comes as it was, so that the meeting goes on.
        const isHonest = chance.next() < 0.1
        const { kind, bytes } = isHonest
          ? { kind: 'as it was', bytes: answerOrUpdate(sender) }
          : mutatedFrame(sender, { other, known })

        const time = await leastTimeOf(made, client, bytes)
        const way = client.session.closed ? 'refused' : 'taken'
        slowest[way] = Math.max(slowest[way], time)

        board = boardIn(witness.doc)
        const fault = faultIn(actor, control, before, board)
        const legal = isLegal(client.closedWith)
        const found = { fault, legal, moment, kind, actor: actor.id }
        expect(found).toMatchObject({ fault: undefined, legal: true })
        if (isHonest) continue
        mutated.all++
        if (isWithinBounds(bytes)) mutated.withinBounds++
        if (client.acked > acked) mutated.acked++
        if (made.written.times > written) mutated.wrote++
        if (client.closedWith !== undefined) mutated.refused++
      }
      expect([failures, witness.closedWith, stock.closedWith]).toEqual([[], undefined, undefined])
      for (const type of [extraMessage.live, yMessage.awareness]) {
        expect([...witness.received, ...stock.received]).toContain(type)
      }
      const again = await reopen()
      const late = connect(facilitator, true, again)
      late.sync()
      await again.idle()
      expect(boardIn(late.doc)).toEqual(boardIn(witness.doc))
    }
    // All of it happens, most of it beyond the bytes' bounds: else little was shown.
    expect(mutated.withinBounds).toBeGreaterThan(mutated.all * 0.4)
    expect(mutated.wrote).toBeGreaterThan(10)
    expect(mutated.acked - mutated.wrote).toBeGreaterThan(10)
    expect(mutated.refused).toBeGreaterThan(mutated.all * 0.6)
    expect(slowest.refused).toBeLessThan(mostStall.refused)
    expect(slowest.taken).toBeLessThan(mostStall.taken)
  },
)
