import {
  type Actor,
  facilitator,
  participant,
  projector,
  type Role,
} from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote, writeNote } from '@firefelt/shared/board/note.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { type Act, judge, type Moment } from '@firefelt/shared/permissions/permissions.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { encodeStance, liveFrame, type Stance } from '@firefelt/shared/protocol/live.ts'
import {
  encodeAck,
  encodeControl,
  encodeLate,
  encodeTimeQuestion,
  extraMessage,
  yMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { answerFrame, updateFrame } from '../frames.ts'
import { presenceFrame, watchHands } from '../live/hands.fixture.ts'
import { testRoom } from '../room/room.fixture.ts'
import { moments, type Step, steps, theme } from './steps.fixture.ts'

// R-RIGHT-1, R-RIGHT-4, R-LIVE-3, R-BOUND-1, R-STOCK-1: what becomes of every kind of frame, by role, client and step.
// What an update does, act by act: `rights.test.ts`.

const actors: Record<Role, Actor> = { facilitator, participant: participant('p1'), projector }
type Client = 'with extras' | 'stock'

const at = { success: 0.5, importance: 0.25 }
const placeBy = (by: string, success: number) =>
  ({ kind: 'map', success, importance: 0.25, by }) as const
const noteBy = (id: string, by: string) =>
  writeNote({
    id,
    theme,
    sender: by,
    author: by,
    removedBy: null,
    reason: '',
    place: placeBy(by, 0.5),
  })
const put = { type: 'putNote', id: 'n', theme, target: at } as const

const scene = async (role: Role, client: Client, step: Step) => {
  const { room, connect, clock } = await testRoom()
  for (const id of ['p1', 'p2']) {
    await room.change((it) => addParticipant(it, id, { name: '', remote: false }) ?? it)
  }
  const author = connect(facilitator)
  author.act(put)
  const sender = connect(actors[role], client === 'with extras')
  sender.sync()
  const readers = [connect(projector), connect(participant('p2'), false)]
  const hands = readers.map(({ session }) => watchHands(session))
  onTestFinished(() => {
    for (const each of hands) each.end()
  })
  await room.idle()
  const begin = () =>
    Promise.all(steps[step].map((command) => room.change((it) => applyCommand(it, command, 5))))
  if (step !== 'ending') await begin()
  const rest = () => {
    // A tick, and the pause after it.
    clock.pass(100)
    clock.pass(100)
  }
  rest()
  const { version } = room.control
  sender.received.length = 0
  for (const each of hands) each.looks.length = 0
  /** Until all is told; a socket that was closed is gone then. */
  const settle = async () => {
    await room.idle()
    if (sender.closedWith !== undefined) room.leave(sender.session)
    rest()
  }
  const send = async (frame: Uint8Array) => {
    if (step === 'ending') {
      // While this is being stored, what comes is gathered for the next batch.
      void room.change((it) => it)
      void begin()
    }
    room.receive(sender.session, frame)
    await settle()
  }
  return { room, author, sender, hands, send, version }
}

const cells = (['facilitator', 'participant', 'projector'] as const).flatMap((role) =>
  (['with extras', 'stock'] as const).flatMap((client) =>
    (Object.keys(steps) as Step[]).map((step) => ({ role, client, step })),
  ),
)

describe.each(cells)('$role, $client, while $step', ({ role, client, step }) => {
  const extras = client === 'with extras'
  const now: Moment = { locked: false, phase: 'open', ...moments[step] }
  const isOver = now.phase === 'ended'
  /** It was closed before it said anything. */
  const isGone = role === 'participant' && step === 'ended'
  /** With which it is closed although it did nothing wrong. */
  const closed = role === 'participant' && isOver ? closeCodes.ended : undefined
  /** What is told because the room ends. */
  const told = step === 'ending' && extras ? [extraMessage.control] : []
  const answers = (...types: number[]) => (isGone ? [] : [...told, ...types])

  it('a question for the board is answered', async () => {
    const { sender, send } = await scene(role, client, step)
    await send(new Uint8Array([0, 0, 1, 0]))
    // The board, and that this was all of it.
    expect(sender.received).toEqual(answers(yMessage.sync, yMessage.sync))
    expect(notesIn(sender.doc).has('n')).toBe(true)
    expect(sender.closedWith).toBe(closed)
  })

  it.each([
    ['an update', updateFrame],
    ['an answer', answerFrame],
  ])('a write without effect is welcome, and acked: %s', async (_, frame) => {
    const { author, sender, send } = await scene(role, client, step)
    await send(frame(Y.encodeStateAsUpdate(author.doc)))
    const count = isGone ? 0 : 1
    expect([sender.session.acked, sender.acked]).toEqual([count, extras ? count : 0])
    expect(sender.closedWith).toBe(closed)
  })

  /** Acts that are told apart by what a moment is. */
  const written: [Act, (doc: Y.Doc, by: string) => void][] = [
    ['note.move', (doc, by) => notesIn(doc).get('n')?.set('place', placeBy(by, 0.75))],
    ['note.put', (doc, by) => notesIn(doc).set('new', noteBy('new', by))],
  ]
  it.each(written)('an answer that brings a write is judged as one: %s', async (act, write) => {
    const { author, sender, send } = await scene(role, client, step)
    const before = Y.encodeStateVector(sender.doc)
    sender.doc.transact(() => write(sender.doc, actors[role].id))
    await send(answerFrame(Y.encodeStateAsUpdate(sender.doc, before)))
    const verdict = isGone ? 'late' : judge(role, act, true, now)
    const notes = notesIn(author.doc)
    const done = [notes.get('n'), notes.get('new')].map((note, index) => {
      const read = readNote(index === 0 ? 'n' : 'new', note)
      return read && read.removedBy === null && read.place.kind === 'map' && read.place.success
    })
    const [moved, isPut] = [act === 'note.move', act === 'note.put'].map(
      (is) => is && verdict === 'allowed',
    )
    expect(done.map((value) => value ?? false)).toEqual([moved ? 0.75 : 0.5, isPut ? 0.5 : false])
    const stops = { allowed: closed, late: isOver ? closeCodes.ended : undefined }
    expect(sender.closedWith).toBe(verdict === 'forbidden' ? closeCodes.reset : stops[verdict])
    expect(sender.session.acked).toBe(sender.closedWith === undefined ? 1 : 0)
    const acts = sender.late.flat().map((each) => (each as { act: Act }).act)
    expect(acts).toEqual(verdict === 'late' && !isOver && extras ? [act] : [])
  })

  it('a question for who is here is answered', async () => {
    const { sender, send } = await scene(role, client, step)
    await send(new Uint8Array([yMessage.queryAwareness]))
    const [answer] = sender.received
    expect(answer).toBe(isGone ? undefined : extras ? extraMessage.live : yMessage.awareness)
    expect(sender.closedWith).toBe(closed)
  })

  it('a question for the time is answered to whoever can read that', async () => {
    const { sender, send } = await scene(role, client, step)
    await send(encodeTimeQuestion(7))
    const times = sender.received.filter((type) => type === extraMessage.time)
    expect(times).toHaveLength(extras && !isGone ? 1 : 0)
    expect(sender.closedWith).toBe(closed)
  })

  /** Stock clients are not told of the stance of another one, since it can say none. */
  const ways: [string, (stance: Stance) => Uint8Array, readonly boolean[]][] = [
    ['a stance', (stance) => liveFrame(encodeStance(stance)), [true, extras]],
    ['awareness', ({ air, cursor }) => presenceFrame({ drag: air, cursor }), [true, true]],
  ]
  // What somebody holds or points at would tell where they place.
  const isHiding = role === 'participant' && step === 'post-its are placed hidden'

  describe.each(ways)('by %s', (_, frame, heard) => {
    it('a post-it in the air is shown of those who may move it, as long as they may', async () => {
      const { room, sender, hands, send } = await scene(role, client, step)
      await send(frame({ air: { note: 'n', position: at } }))
      room.renew()
      const mayHold = (moment: Moment) =>
        !isGone && !isHiding && judge(role, 'note.move', true, moment) === 'allowed'
      // It is shown before the room ends.
      const then = step === 'ending' ? { ...now, phase: 'open' as const } : now
      expect(hands.map(({ looks }) => looks.some(({ holds }) => holds))).toEqual(
        heard.map((is) => is && mayHold(then)),
      )
      expect(hands.map(({ looks }) => looks.at(-1)?.holds ?? false)).toEqual(
        heard.map((is) => is && mayHold(now)),
      )
      expect(sender.closedWith).toBe(closed)
    })

    it('a pointing hand is shown of all but the projector and whoever places hidden', async () => {
      const { room, hands, send } = await scene(role, client, step)
      await send(frame({ cursor: at }))
      room.renew()
      const mayPoint = role !== 'projector' && !isGone && !isHiding
      expect(hands.map(({ looks }) => looks.some(({ points }) => points))).toEqual(
        heard.map((is) => is && mayPoint),
      )
      expect(hands.map(({ looks }) => looks.at(-1)?.points ?? false)).toEqual(
        heard.map((is) => is && mayPoint && closed === undefined),
      )
    })
  })

  it.each<[string, Uint8Array]>([
    ['control', encodeControl({ version: 99, locked: false, phase: 'open' })],
    ['ack', encodeAck(99)],
    ['late', encodeLate([{ act: 'note.put', note: 'n' }])],
    ['auth', new Uint8Array([2, 0, 1, 120])],
    ['unknown', new Uint8Array([99, 1, 2, 3])],
  ])('what only the server says changes nothing: %s', async (_, frame) => {
    const { room, sender, send, version } = await scene(role, client, step)
    await send(frame)
    expect(room.control.version).toBe(version + (step === 'ending' ? 1 : 0))
    expect([sender.received, sender.acked, sender.closedWith]).toEqual([told, 0, closed])
  })

  it.each<[string, Uint8Array, number]>([
    ['nothing at all', new Uint8Array(), closeCodes.reset],
    ['half a frame', new Uint8Array([0, 2, 50, 1]), closeCodes.reset],
    ['half a stance', new Uint8Array([67, 1, 3]), closeCodes.reset],
    ['half an awareness', new Uint8Array([1, 4, 1, 1, 1, 3]), closeCodes.reset],
    ['half a question for the time', new Uint8Array([68]), closeCodes.reset],
    ['no update', new Uint8Array([0, 2, 4, 255, 255, 255, 255]), closeCodes.reset],
    ['too much', new Uint8Array(limits.message + 1), closeCodes.tooLarge],
  ])('what is broken ends the socket: %s', async (_, frame, code) => {
    const { author, sender, send } = await scene(role, client, step)
    await send(frame)
    expect(sender.closedWith).toBe(isGone ? closed : code)
    expect(author.closedWith).toBeUndefined()
  })
})
