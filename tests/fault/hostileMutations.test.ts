import { createMeeting } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { roomId, type TestClient, testRoom } from '@firefelt/server/relay/room/room.fixture.ts'
import { type Actor, facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { boardIn, faultIn } from './mayHaveWritten.ts'
import { mutations } from './mutate.ts'
import { wholeFrames } from './wholeFrames.ts'

/** Meetings, moments in each, and mutations at each moment: 10,500 in all. */
const seeds = Array.from({ length: 14 }, (_, index) => index + 1)
const moments = 15
const perMoment = 50

const actors: Actor[] = [
  ...['p1', 'p2', 'p3', 'p9'].map(participant),
  facilitator,
  facilitator,
  projector,
]

/** ms of this thread's own time that one frame may hold up all others. */
const mostStall = 50

/** A real meeting as it stood at a moment, in a room that can be attacked; `ahead` are the frames that came next. */
const roomAt = async (meeting: ReturnType<typeof createMeeting>, moment: number) => {
  const { frames, server } = meeting
  const at = Math.floor((frames.length * (moment + 1)) / (moments + 2))
  const stored = server.stored.slice(0, frames[at]?.stored)
  const made = await testRoom()
  await made.store.commit(roomId, { updates: stored, control: server.control })
  const room = await made.reopen()
  const witness = made.connect(facilitator, true, room)
  const stock = made.connect(facilitator, false, room)
  witness.sync()
  await room.idle()
  return { ...made, room, witness, stock, ahead: frames.slice(at, at + 6) }
}

const isLegal = (code: number | undefined): boolean =>
  code === undefined || code === closeCodes.reset || code === closeCodes.tooMany

// R-GUARD-2, R-GUARD-3, R-GUARD-6
test.each(seeds)(
  'mutated frames of a real meeting write nothing beyond rights: seed %d',
  async (seed) => {
    const meeting = createMeeting(seed)
    for (let turn = 0; turn < 250; turn++) meeting.happen()
    meeting.settle()
    const { chance, server, frames } = meeting
    const [kinds, whats] = [Object.keys(mutations), Object.keys(wholeFrames)]
    let [taken, refused, slowest] = [0, 0, 0]

    for (let moment = 0; moment < moments; moment++) {
      const made = await roomAt(meeting, moment)
      const { room, witness, stock, ahead, clock, connect, reopen, failures } = made
      const sockets = new Map<Actor, TestClient>()
      let board = boardIn(witness.doc)
      for (let turn = 0; turn < perMoment; turn++) {
        const frame = chance.one(ahead) ?? { update: new Uint8Array(), actor: facilitator }
        const other = chance.one(frames)?.update ?? frame.update
        const kind = chance.one(kinds) ?? ''
        const mutate = (bytes: Uint8Array) => mutations[kind]?.(bytes, chance, other) ?? bytes
        // Most often it comes from who wrote it, who may do the most harm with it.
        const actor = chance.next() < 0.6 ? frame.actor : (chance.one(actors) ?? frame.actor)
        const open = sockets.get(actor)
        const client = open === undefined || open.session.closed ? connect(actor, true, room) : open
        sockets.set(actor, client)
        const [before, acked] = [board, client.acked]

        // What lies within a whole frame is reached by half of them alone: its length must be right, too.
        const what = chance.next() < 0.5 ? 'an update’s body' : (chance.one(whats) ?? '')
        const note = chance.one([...before.roots.notes.keys()]) ?? 'none'
        const sender = { doc: witness.doc, update: frame.update, note, chance }

        const start = process.threadCpuUsage()
        const whole = wholeFrames[what]
        if (whole !== undefined) room.receive(client.session, mutate(whole(sender)))
        else if (chance.next() < 0.5) client.answer(mutate(frame.update))
        else client.send(mutate(frame.update))
        await room.idle()
        // What is live goes out at the next tick.
        clock.pass(clock.timers.tick())
        const { user, system } = process.threadCpuUsage(start)
        slowest = Math.max(slowest, (user + system) / 1_000)

        board = boardIn(witness.doc)
        const fault = faultIn(actor, server.control, before, board)
        const legal = isLegal(client.closedWith)
        const found = { fault, legal, moment, turn, what, kind, actor: actor.id }
        expect(found).toMatchObject({ fault: undefined, legal: true })
        if (client.acked > acked) taken++
        if (client.closedWith !== undefined) refused++
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
    // Both happen: else nothing was shown.
    expect(taken).toBeGreaterThan(30)
    expect(refused).toBeGreaterThan(50)
    expect(slowest).toBeLessThan(mostStall)
  },
)
