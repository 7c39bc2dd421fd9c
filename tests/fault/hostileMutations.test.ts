import { createMeeting } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { roomId, type TestClient, testRoom } from '@firefelt/server/relay/room.fixture.ts'
import { type Actor, facilitator, participant, projector } from '@firefelt/shared/board/actor.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import { boardIn, faultIn } from './mayHaveWritten.ts'
import { mutations } from './mutate.ts'

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
  witness.sync()
  await room.idle()
  return { ...made, room, witness, ahead: frames.slice(at, at + 6) }
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
    const kinds = Object.keys(mutations)
    let [taken, refused, slowest] = [0, 0, 0]

    for (let moment = 0; moment < moments; moment++) {
      const { room, witness, ahead, connect, reopen, failures } = await roomAt(meeting, moment)
      const sockets = new Map<Actor, TestClient>()
      for (let turn = 0; turn < perMoment; turn++) {
        const frame = chance.one(ahead) ?? { update: new Uint8Array(), actor: facilitator }
        const other = chance.one(frames)?.update ?? frame.update
        const kind = chance.one(kinds) ?? ''
        const mutated = mutations[kind]?.(frame.update, chance, other) ?? frame.update
        // Most often it comes from who wrote it, who may do the most harm with it.
        const actor = chance.next() < 0.6 ? frame.actor : (chance.one(actors) ?? frame.actor)
        const open = sockets.get(actor)
        const client = open === undefined || open.session.closed ? connect(actor, true, room) : open
        sockets.set(actor, client)
        const [before, acked] = [boardIn(witness.doc), client.acked]

        const start = process.threadCpuUsage()
        if (chance.next() < 0.5) client.answer(mutated)
        else client.send(mutated)
        await room.idle()
        const { user, system } = process.threadCpuUsage(start)
        slowest = Math.max(slowest, (user + system) / 1_000)

        const fault = faultIn(actor, server.control, before, boardIn(witness.doc))
        const legal = isLegal(client.closedWith)
        const found = { fault, legal, moment, turn, kind, actor: actor.id }
        expect(found).toMatchObject({ fault: undefined, legal: true })
        if (client.acked > acked) taken++
        if (client.closedWith !== undefined) refused++
      }
      expect([failures, witness.closedWith]).toEqual([[], undefined])
      const again = await reopen()
      const late = connect(facilitator, true, again)
      late.sync()
      await again.idle()
      expect(boardIn(late.doc)).toEqual(boardIn(witness.doc))
    }
    // Both happen: else nothing was shown.
    expect(taken).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(100)
    expect(slowest).toBeLessThan(mostStall)
  },
)
