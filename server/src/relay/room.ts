import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Actor, actorOf } from '@firefelt/shared/board/actor.ts'
import { boardRoots } from '@firefelt/shared/board/documents.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { controlPatch } from '@firefelt/shared/control/patch.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { encodeAck, encodeControl, encodeLate } from '@firefelt/shared/protocol/messages.ts'
import * as Y from 'yjs'
import { Problem } from '../problem.ts'
import { type Credential, type Store, type StoredRoom, StoreFull } from '../store/store.ts'
import { type Batch, commitOf, type Job, newBatch } from './batch.ts'
import { briefly } from './briefly.ts'
import { updateFrame } from './frames.ts'
import { createClientIds, serverClientId } from './guard/clientIds.ts'
import { createLive } from './live/live.ts'
import { createLogLength } from './logLength.ts'
import { receiveFrame } from './receive.ts'
import { inOnePiece, type Session } from './session.ts'
import { createSnapshot } from './snapshot.ts'
import { takeUpdate } from './takeUpdate.ts'
import { createTick } from './tick.ts'
import type { Timers } from './timers.ts'
import { webSocketFrame } from './webSocket/frame.ts'
import { wholeControlFrame } from './wholeControl.ts'
import { writtenBy } from './writtenBy.ts'

/** How long somebody who comes after the end may take to ask for the board, in ms. */
const toAsk = 5_000
/** ms of judging and applying after which other rooms, and what is live, have their turn. */
const longestTurn = 10

/** @returns also whether something was left out that the log has */
const documentOf = (updates: readonly Uint8Array[]): { doc: Y.Doc; isWhole: boolean } => {
  const doc = new Y.Doc()
  doc.clientID = serverClientId()
  // Yjs makes this array as one transaction ends, for the next. By then it has grown old in V8's eyes, and would keep the
  // young transaction, and all that it touched, until old garbage is collected: most of what there was to collect.
  doc.on('afterAllTransactions', (_, transactions) => {
    transactions.length = 0
  })
  for (const root of boardRoots) doc.getMap(root)
  if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates([...updates]), 'store')
  // What builds on a row that the disk has lost: kept, it would make a gap of whatever anybody writes.
  const { pendingStructs, pendingDs } = doc.store
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return { doc, isWhole: pendingStructs === null && pendingDs === null }
}

/** A room in memory: its document, its control record and who is connected. */
export interface LiveRoom {
  readonly id: string
  readonly control: Control
  readonly sessions: ReadonlySet<Session>
  /** Who shows a token with this hash. */
  bearer(hash: string): Actor | undefined
  join(session: Session): void
  receive(session: Session, bytes: Uint8Array): void
  leave(session: Session): void
  /** Tells stock clients that the others are still here. */
  renew(): void
  /**
   * Changes the control record in its turn; resolves when the change is on disk. With a command that has been
   * done before, nothing is changed.
   * @throws what `change` throws; Problem not-saved when the disk failed
   */
  change(
    change: (control: Control) => Control,
    also?: Extract<Job, { kind: 'change' }>['also'],
  ): Promise<Control>
  /** Does at once what waits; resolves when nothing waits and nothing is being written. */
  idle(): Promise<void>
  /** Idle, then compacted if its log has grown long; the room must not be used again. */
  close(): Promise<void>
}

interface Surroundings {
  store: Store
  timers: Timers
  /** A batch failed, most likely at the disk: every socket has been closed, and the room must be loaded anew. */
  failed(error: unknown): void
  /** So many changes came too late and were taken back. */
  onLate?(changes: number): void
  /** An update was received. Returns what to call when it is on disk and all were told. */
  updating?: (() => () => void) | undefined
}

/**
 * Runs a room: one batch of waiting jobs at a time through **apply → commit → broadcast → ack**. While a batch
 * is being written nothing else is applied, so the document in memory is what is on disk whenever anybody is
 * answered from it. The jobs that arrive meanwhile, and until the tick is over, make up the next batch.
 */
export const createRoom = (
  id: string,
  stored: StoredRoom,
  { store, timers, failed, onLate, updating }: Surroundings,
): LiveRoom => {
  const sessions = new Set<Session>()
  const jobs: Job[] = []
  let { doc, isWhole } = documentOf(stored.updates)
  let snapshot = createSnapshot(doc, timers)
  const clientIds = createClientIds(doc)
  let control = stored.control
  const bearers = new Map<string, Actor>()
  const know = ({ hash, kind, role, actor }: Credential) => {
    // Personal codes are shown once in a meeting, if at all: the store is asked about them.
    if (kind === 'token') bearers.set(hash, actorOf(role, actor))
  }
  stored.credentials.forEach(know)
  const wholeControl = briefly(timers, () => wholeControlFrame(control))
  const log = createLogLength(stored)
  let running: Promise<void> | undefined
  let broken = false
  /** To be called when all were told of the first update that waits. */
  let updated: (() => void) | undefined

  const live = createLive(sessions, () => control, timers)

  /** Drops what an unfit update did to the document: what was committed and what this batch accepted stays. */
  const reload = async (accepted: readonly Uint8Array[]) => {
    const fresh = await store.loadRoom(id)
    if (fresh === undefined) throw new Error('the room is gone')
    log.loaded(fresh)
    doc.destroy()
    ;({ doc, isWhole } = documentOf([...fresh.updates, ...accepted]))
    snapshot.stop()
    snapshot = createSnapshot(doc, timers)
  }

  const runUpdate = async (batch: Batch, job: Extract<Job, { kind: 'update' }>) => {
    const { session, update, answers } = job
    if (session.closed) return
    session.answered ||= answers
    const taken = takeUpdate(doc, clientIds, session, batch.control, update)
    if (taken.kind === 'early') {
      session.early++
      return
    }
    if (taken.kind === 'refused') {
      if (taken.spoilt) await reload(batch.updates)
      session.close(taken.closeCode)
      return
    }
    batch.updates.push(...taken.updates)
    if (taken.updates.length > 0) batch.writers.add(session)
    if (taken.late.length > 0) {
      batch.writers.add('server')
      batch.late.set(session, [...(batch.late.get(session) ?? []), ...taken.late])
    }
    if (session.early > 0 && !session.answered) session.early++
    else {
      batch.acks.set(session, (batch.acks.get(session) ?? 0) + session.early + 1)
      session.early = 0
    }
  }

  /** Asked in its turn, when the disk knows every earlier batch: a command sent again is not done again. */
  const isDone = async ({ commands }: Batch, command: string) =>
    commands.includes(command) || (await store.commandDone(id, command))

  /** What the server itself puts on the board goes to everyone, with the change that it belongs to. */
  const writeBoard = (batch: Batch, write: (doc: Y.Doc) => void) => {
    const updates = writtenBy(doc, write)
    batch.updates.push(...updates)
    if (updates.length > 0) batch.writers.add('server')
  }

  const runChange = async (batch: Batch, job: Extract<Job, { kind: 'change' }>) => {
    const { credentials = [], command, private: records = [], board, sealed, forgets } = job.also
    try {
      if (command === undefined || !(await isDone(batch, command))) {
        const changed = job.change(batch.control)
        if (board !== undefined) writeBoard(batch, (on) => board(on, changed))
        batch.control = changed
        batch.credentials.push(...credentials)
        batch.private.push(...records)
        if (sealed !== undefined) batch.sealed.push(sealed)
        if (command !== undefined) batch.commands.push(command)
      }
    } catch (error) {
      job.failed(error)
      return
    }
    const after = batch.control
    const done = () => job.done(after)
    if (forgets === true) batch.forgets.push({ done, failed: job.failed })
    else batch.done.push(done)
    batch.failed.push(job.failed)
  }

  /** Takes one job after the other, so that those it has not come to still wait when it throws. */
  const gather = async (batch: Batch) => {
    let since = timers.now()
    for (let left = jobs.length; left > 0; left--) {
      if (timers.now() - since >= longestTurn) {
        await nextTurn()
        since = timers.now()
      }
      const job = jobs.shift()
      if (job?.kind === 'update') await runUpdate(batch, job)
      else if (job?.kind === 'change') await runChange(batch, job)
      else if (job !== undefined) batch.answers.set(job.session, job.stateVector)
    }
  }

  const tell = (batch: Batch) => {
    if (batch.control !== control) {
      const frame = webSocketFrame(encodeControl(controlPatch(control, batch.control)))
      for (const session of sessions) if (session.extras) session.write(frame)
      control = batch.control
      room.control = control
      wholeControl.forget()
      live.judge()
    }
    if (batch.updates.length > 0) {
      const [writer] = batch.writers
      const only = batch.writers.size === 1 ? writer : undefined
      const frame = webSocketFrame(updateFrame(Y.mergeUpdates(batch.updates)))
      snapshot.grown(frame)
      for (const session of sessions) {
        if (session.caughtUp && session !== only) session.write(frame)
      }
      live.hurry()
    }
    for (const { message, isFor } of batch.sealed) {
      for (const session of sessions) {
        if (session.extras && isFor(control, session.actor.id)) session.send(message)
      }
    }
    for (const [session, stateVector] of batch.answers) {
      if (session.closed) continue
      session.write(...snapshot.answer(stateVector))
      session.caughtUp = true
      // One who came after the end has now seen what it came to.
      if (!sessions.has(session)) session.close(closeCodes.ended)
    }
    for (const [session, late] of batch.late) {
      onLate?.(late.length)
      if (session.extras) session.send(encodeLate(late))
    }
    for (const [session, count] of batch.acks) {
      session.acked += count
      if (session.extras) session.send(encodeAck(session.acked))
    }
    batch.credentials.forEach(know)
    for (const done of batch.done) done()
    if (control.phase === 'ended') dismiss()
  }

  /** An ended room keeps its facilitators and projectors, who show how it ended. */
  const dismiss = () => {
    for (const session of sessions) {
      if (session.actor.role !== 'participant') continue
      if (session.caughtUp) session.close(closeCodes.ended)
      else {
        sessions.delete(session)
        live.leave(session)
        closeSoon(session)
      }
    }
  }

  /** Perhaps it missed what was agreed last: it may ask for that, and goes. */
  const closeSoon = (session: Session) => {
    timers.after(toAsk, () => session.close(closeCodes.ended))
  }

  const breakDown = (batch: Batch, error: unknown) => {
    broken = true
    for (const session of sessions) session.close(closeCodes.notSaved)
    for (const fail of batch.failed) fail(new Problem('not-saved'))
    for (const job of jobs.splice(0))
      if (job.kind === 'change') job.failed(new Problem('not-saved'))
    live.stop()
    failed(error)
  }

  /** Between two batches, when the document is what is on disk. @throws StoreFull: the log stays as it is */
  const compact = async () => {
    const whole = Y.encodeStateAsUpdate(doc)
    await store.compact(id, whole, log.rows())
    log.compacted(whole.length)
  }

  /** @returns whether there was */
  const compactIfThereIsSpace = async (): Promise<boolean> => {
    try {
      await compact()
      return true
    } catch (error) {
      if (!(error instanceof StoreFull)) throw error
      log.postpone()
      return false
    }
  }

  const run = async () => {
    const batch = newBatch(control)
    const told = updated
    updated = undefined
    try {
      // What was left out must not come back when somebody brings what it builds on: it was replaced meanwhile.
      isWhole ||= await compactIfThereIsSpace()
      await gather(batch)
      const commit = commitOf(batch, control)
      if (commit !== undefined) await store.commit(id, commit)
      log.grown(commit?.updates ?? [])
      const isForgotten = batch.forgets.length === 0 || (await compactIfThereIsSpace())
      inOnePiece(sessions, () => tell(batch))
      for (const { done, failed } of batch.forgets) {
        if (isForgotten) done()
        // It is not gone as long as the log has it.
        else failed(new Problem('not-saved'))
      }
      if (batch.updates.length > 0) told?.()
      if (log.isLong('busy')) await compactIfThereIsSpace()
    } catch (error) {
      breakDown(batch, error)
    }
  }

  const tick = createTick(timers, () => {
    running = run().finally(() => {
      running = undefined
      next()
    })
  })
  const next = () => {
    if (running !== undefined || jobs.length === 0) return
    tick.mark()
    // A lock, say, does not wait for more of what it is to stop, nor a newcomer for others' work.
    if (jobs.some(({ kind }) => kind !== 'update')) tick.hurry()
  }

  const add = (job: Job) => {
    if (broken) {
      if (job.kind === 'change') job.failed(new Problem('not-saved'))
      return
    }
    jobs.push(job)
    if (job.kind === 'update') updated ??= updating?.()
    next()
  }

  const idle = async () => {
    while (running !== undefined || jobs.length > 0) {
      if (running === undefined) tick.hurry()
      await running
    }
  }

  const welcome = (session: Session) => {
    if (session.extras) session.write(...wholeControl.get())
    if (control.phase === 'ended' && session.actor.role === 'participant') {
      closeSoon(session)
      return
    }
    sessions.add(session)
    session.write(snapshot.question())
    live.join(session)
  }

  // A property rather than a getter: with one, V8 would keep each room as a dictionary, seven times as large.
  const room: LiveRoom & { control: Control } = {
    id,
    control,
    sessions,
    bearer: (hash) => bearers.get(hash),
    join: (session) => inOnePiece([session], () => welcome(session)),
    receive: (session, bytes) => receiveFrame({ add, live, now: timers.now }, session, bytes),
    leave: (session) => {
      session.closed = true
      sessions.delete(session)
      live.leave(session)
    },
    renew: live.renew,
    change: (change, also = {}) =>
      new Promise((done, fail) => {
        add({ kind: 'change', change, also, done, failed: fail })
      }),
    idle,
    close: async () => {
      await idle()
      live.stop()
      snapshot.stop()
      wholeControl.forget()
      if (!broken && log.isLong('quiet')) await compactIfThereIsSpace()
      doc.destroy()
      await store.releaseRoom(id)
    },
  }
  return room
}
