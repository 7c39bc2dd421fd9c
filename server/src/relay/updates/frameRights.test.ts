import {
  type Actor,
  facilitator,
  participant,
  projector,
  type Role,
} from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import {
  decodeEntries,
  encodeStance,
  liveFrame,
  type Stance,
} from '@firefelt/shared/protocol/live.ts'
import {
  encodeAck,
  encodeControl,
  encodeLate,
  extraMessage,
  yMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { testRoom } from '../room/room.fixture.ts'
import { messagesIn } from '../webSocket/frame.ts'

// R-RIGHT-1, R-RIGHT-4, R-LIVE-3, R-BOUND-1: what becomes of every kind of frame that carries no write, by role and step.

const actors: Record<Role, Actor> = { facilitator, participant: participant('p1'), projector }
const steps = {
  open: [],
  locked: [{ id: 'c1', type: 'lock', locked: true }],
  asleep: [{ id: 'c1', type: 'closeSession', session: 'dialogmoede', next: null, opensAt: null }],
  ended: [{ id: 'c1', type: 'end' }],
  'placing hidden': [
    { id: 'c1', type: 'openPlacing', placing: 'h1', of: 'participant', anonymous: true, last: [] },
  ],
} satisfies Record<string, Command[]>
type Step = keyof typeof steps

const at = { success: 0.5, importance: 0.25 }
const put = { type: 'putNote', id: 'n', theme: 'klare-maal', target: at } as const

const scene = async (role: Role, step: Step) => {
  const { room, connect, clock } = await testRoom()
  await room.change((it) => addParticipant(it, 'p1', { name: '', remote: false }) ?? it)
  const author = connect(facilitator)
  author.act(put)
  const sender = connect(actors[role])
  const witness = connect(projector)
  const shown: Stance[] = []
  const write = witness.session.write.bind(witness.session)
  witness.session.write = (...frames) => {
    for (const message of messagesIn(...frames)) {
      if (message[0] !== extraMessage.live) continue
      for (const entry of decodeEntries(message.slice(1))) {
        if (entry.kind === 'stance') shown.push(entry)
      }
    }
    write(...frames)
  }
  for (const command of steps[step]) await room.change((it) => applyCommand(it, command, 5))
  await room.idle()
  clock.pass(100)
  const version = room.control.version
  sender.received.length = 0
  shown.length = 0
  const send = async (frame: Uint8Array) => {
    room.receive(sender.session, frame)
    await room.idle()
    clock.pass(100)
  }
  return { room, author, sender, shown, send, version }
}

const cells = (['facilitator', 'participant', 'projector'] as const).flatMap((role) =>
  (Object.keys(steps) as Step[]).map((step) => ({ role, step })),
)

describe.each(cells)('$role, while $step', ({ role, step }) => {
  const dismissed = role === 'participant' && step === 'ended'
  const standing = {
    locked: step === 'locked' || step === 'asleep',
    phase: step === 'ended' ? 'ended' : 'open',
  } as const
  /** What somebody holds or points at would tell where they place. */
  const isHidden = role === 'participant' && step === 'placing hidden'
  const closed = dismissed ? closeCodes.ended : undefined

  it('a question for the board is answered', async () => {
    const { sender, send } = await scene(role, step)
    await send(new Uint8Array([0, 0, 1, 0]))
    // The board, and that this was all of it.
    expect(sender.received).toEqual(dismissed ? [] : [yMessage.sync, yMessage.sync])
    expect(notesIn(sender.doc).has('n')).toBe(true)
    expect(sender.closedWith).toBe(closed)
  })

  it('a write without effect is welcome, and acked', async () => {
    const { author, room, sender } = await scene(role, step)
    sender.send(Y.encodeStateAsUpdate(author.doc))
    await room.idle()
    expect([sender.acked, sender.closedWith]).toEqual([dismissed ? 0 : 1, closed])
  })

  it('a question for who is here is answered', async () => {
    const { sender, send } = await scene(role, step)
    await send(new Uint8Array([3]))
    expect(sender.received).toEqual(dismissed ? [] : [extraMessage.live])
  })

  it('a post-it in the air is shown of those who may move it', async () => {
    const { sender, send, shown } = await scene(role, step)
    await send(liveFrame(encodeStance({ air: { note: 'n', position: at } })))
    const may = judge(role, 'note.move', true, standing) === 'allowed'
    expect(shown.filter(({ air }) => air).length).toBe(may && !isHidden ? 1 : 0)
    expect(sender.closedWith).toBe(closed)
  })

  it('a pointing hand is shown of all but the projector and whoever places hidden', async () => {
    const { send, shown } = await scene(role, step)
    await send(liveFrame(encodeStance({ cursor: at })))
    expect(shown.filter(({ cursor }) => cursor).length).toBe(
      role === 'projector' || dismissed || isHidden ? 0 : 1,
    )
  })

  it.each<[string, Uint8Array]>([
    ['control', encodeControl({ version: 99, locked: false, phase: 'open' })],
    ['ack', encodeAck(99)],
    ['late', encodeLate([{ act: 'note.put', note: 'n' }])],
    ['auth', new Uint8Array([2, 0, 1, 120])],
    ['unknown', new Uint8Array([99, 1, 2, 3])],
  ])('what only the server says changes nothing: %s', async (_, frame) => {
    const { room, sender, send, version } = await scene(role, step)
    await send(frame)
    expect(room.control.version).toBe(version)
    expect([sender.received, sender.acked, sender.closedWith]).toEqual([[], 0, closed])
  })

  it.each<[string, Uint8Array, number]>([
    ['nothing at all', new Uint8Array(), closeCodes.reset],
    ['half a frame', new Uint8Array([0, 2, 50, 1]), closeCodes.reset],
    ['half a stance', new Uint8Array([67, 1, 3]), closeCodes.reset],
    ['no update', new Uint8Array([0, 2, 4, 255, 255, 255, 255]), closeCodes.reset],
    ['too much', new Uint8Array(limits.message + 1), closeCodes.tooLarge],
  ])('what is broken ends the socket: %s', async (_, frame, code) => {
    const { author, sender, send } = await scene(role, step)
    await send(frame)
    expect(sender.closedWith).toBe(closed ?? code)
    expect(author.closedWith).toBeUndefined()
  })
})
