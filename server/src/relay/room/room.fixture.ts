import type { Actor } from '@firefelt/shared/board/actor.ts'
import { newControl } from '@firefelt/shared/control/newControl.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { extraMessage, yMessage } from '@firefelt/shared/protocol/messages.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { createMemoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { updateFrame } from '../frames.ts'
import { Session, type Socket } from '../session.ts'
import type { Timers } from '../timers.ts'
import { messagesIn } from '../webSocket/frame.ts'
import { createRoom, type LiveRoom } from './room.ts'

export const roomId = 'room'

/** Puts up a post-it, as most tests begin. */
export const put = (id: string) =>
  ({
    type: 'putNote',
    id,
    theme: 'klare-maal',
    target: { success: 0.25, importance: 0.75 },
  }) as const

/**
 * A clock that stands still until it is moved.
 * @param perLook ms that pass with each look at it, as work takes time
 */
export const handClock = (perLook = 0) => {
  let time = 1_000
  const tasks: { at: number; task: () => void }[] = []
  /** False when it has run or was cancelled already. */
  const take = (entry: (typeof tasks)[number]): boolean => {
    const index = tasks.indexOf(entry)
    if (index >= 0) tasks.splice(index, 1)
    return index >= 0
  }
  const timers: Timers = {
    now: () => {
      time += perLook
      return time
    },
    after: (ms, task) => {
      const entry = { at: time + ms, task }
      tasks.push(entry)
      return { cancel: () => void take(entry) }
    },
    tick: () => 16,
  }
  const pass = (ms: number) => {
    time += ms
    for (const entry of tasks.filter(({ at }) => at <= time)) if (take(entry)) entry.task()
  }
  return { timers, pass }
}

/** A store whose commits wait until `release` or fail with `fail`. */
export const heldStore = (store: Store) => {
  const waiting: { go(): void; fail(): void }[] = []
  const held: Store = {
    ...store,
    commit: (room, commit) =>
      new Promise((resolve, reject) => {
        waiting.push({
          go: () => store.commit(room, commit).then(resolve, reject),
          fail: () => reject(new Error('disk full')),
        })
      }),
  }
  return { store: held, waiting }
}

export interface TestClient {
  session: Session
  doc: Y.Doc
  /** Sync messages, acks and so on, by type number, in order. */
  received: number[]
  /** How often it was told that this is the whole board. */
  answers: number
  acked: number
  late: unknown[]
  closedWith: number | undefined
  /** Awareness frames as they came. */
  awareness: Uint8Array[]
  act(operation: Operation): void
  send(update: Uint8Array): void
  /** Tells the server all that it may lack, as a provider does when it is asked. */
  answer(update?: Uint8Array): void
  /** Asks for the whole state, as a provider does when it connects. */
  sync(): void
}

const lengthOf = ({ length }: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, length))

const connect = (room: LiveRoom, actor: Actor, extras: boolean, timers: Timers): TestClient => {
  const doc = new Y.Doc()
  const read = (bytes: Uint8Array) => {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    client.received.push(type)
    if (type === extraMessage.ack) client.acked = decoding.readVarUint(decoder)
    if (type === extraMessage.late) client.late.push(JSON.parse(decoding.readVarString(decoder)))
    if (type === yMessage.awareness) client.awareness.push(bytes)
    if (type !== yMessage.sync) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === sync.messageYjsSyncStep2) client.answers++
    if (step !== sync.messageYjsSyncStep1) Y.applyUpdate(doc, body, 'server')
  }
  const socket: Socket = {
    waiting: 0,
    isBehind: false,
    whenCaughtUp: () => undefined,
    write: (...frames) => messagesIn(...frames).forEach(read),
    close: (code) => {
      client.closedWith = code
    },
    terminate: () => undefined,
  }
  const client: TestClient = {
    session: new Session(socket, actor, extras, timers.now),
    doc,
    received: [],
    answers: 0,
    acked: 0,
    late: [],
    closedWith: undefined,
    awareness: [],
    act: (operation) => {
      const outcome = applyOperation(
        doc,
        actor,
        { locked: false, phase: 'open', participants: room.control.participants },
        operation,
      )
      if (!outcome.done) throw new Error(outcome.refusal)
    },
    send: (update) => room.receive(client.session, updateFrame(update)),
    answer: (update = Y.encodeStateAsUpdate(doc)) => {
      const step = sync.messageYjsSyncStep2
      const head = new Uint8Array([yMessage.sync, step])
      room.receive(client.session, Buffer.concat([head, lengthOf(update), update]))
    },
    sync: () => {
      const frame = new Uint8Array([yMessage.sync, sync.messageYjsSyncStep1, 1, 0])
      room.receive(client.session, frame)
    },
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'local') client.send(update)
  })
  room.join(client.session)
  // Most tests begin with an empty board, of which there is nothing to ask.
  client.session.caughtUp = true
  return client
}

/** Read once: a test of all that there is makes some hundred rooms. */
const kits = loadKits()

/** A room with kit A over a memory store, on a clock of its own. */
export const testRoom = async (
  decorate: (store: Store) => Store = (store) => store,
  clock = handClock(),
) => {
  const [kit] = await kits
  if (kit === undefined) throw new Error('no kit')
  const base = createMemoryStore()
  const wish = { room: roomId, epoch: 1, code: 'ABCDEF', kit, title: '', language: 'da' as const }
  await base.createRoom(newControl(wish, 1_000), [])
  const store = decorate(base)
  const failures: number[] = []
  const incomplete: number[] = []
  const updates = { received: 0, told: 0 }
  const open = async () => {
    const stored = await store.loadRoom(roomId)
    if (stored === undefined) throw new Error('no room')
    return createRoom(roomId, stored, {
      store,
      timers: clock.timers,
      failed: () => failures.push(1),
      onIncomplete: (rows) => incomplete.push(rows),
      updating: () => {
        updates.received++
        return () => updates.told++
      },
    })
  }
  const room = await open()
  return {
    room,
    store,
    clock,
    failures,
    /** Rows of which something was left out, at each opening at which there were any. */
    incomplete,
    /** Batches of updates, as they are timed. */
    updates,
    /** The room as it would be after a crash: read from the store anew. */
    reopen: open,
    connect: (actor: Actor, extras = true, to = room) => connect(to, actor, extras, clock.timers),
  }
}
