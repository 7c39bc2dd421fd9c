import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { Problem } from '../../problem.ts'
import type { Store, StoredRoom } from '../../store/store.ts'
import { receiveFrame } from '../receive.ts'
import { inOnePiece, type Session } from '../session.ts'
import { createTick } from '../tick.ts'
import type { Timers } from '../timers.ts'
import type { WriteRate } from '../writeRate.ts'
import { type Batch, commitOf, type Job, type JobOf, newBatch } from './batch.ts'
import { compactIfThereIsSpace } from './compaction.ts'
import { closeSoon } from './ended.ts'
import { gather } from './gather.ts'
import type { LongLog } from './logLength.ts'
import { createRoomState, writeRateOf } from './roomState.ts'
import { tell } from './tell.ts'

/** A room in memory: its document, its control record and who is connected. */
export interface LiveRoom {
  readonly id: string
  readonly control: Control
  readonly sessions: ReadonlySet<Session>
  /** Who shows a token with this hash. */
  bearer(hash: string): Actor | undefined
  /** What somebody may still ask and write here, on all their sockets. */
  writeRate(actor: Actor): WriteRate
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
  change(change: (control: Control) => Control, also?: JobOf<'change'>['also']): Promise<Control>
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
  /** Of so many rows of its log something was left out, since it builds on what the disk has lost. */
  onIncomplete?: ((rows: number) => void) | undefined
  /** An update was received. Returns what to call when it is on disk and all were told. */
  updating?: (() => () => void) | undefined
  /** When to compact; left out: as every room does. */
  longLog?: LongLog | undefined
}

/**
 * Runs a room: one batch of waiting jobs at a time through **apply → commit → broadcast → ack**. While a batch
 * is being written nothing else is applied, so the document in memory is what is on disk whenever anybody is
 * answered from it. The jobs that arrive meanwhile, and until the tick is over, make up the next batch.
 */
export const createRoom = async (
  id: string,
  stored: StoredRoom,
  { store, timers, failed, onLate, onIncomplete, updating, longLog }: Surroundings,
): Promise<LiveRoom> => {
  const room = await createRoomState(id, stored, { store, timers, longLog })
  const { board, log, sessions, live } = room
  // Before it is gone from the log as well.
  if (board.incomplete > 0) onIncomplete?.(board.incomplete)
  const jobs: Job[] = []
  let running: Promise<void> | undefined
  let broken = false
  /** To be called when all were told of the first update that waits. */
  let updated: (() => void) | undefined

  const breakDown = (batch: Batch, error: unknown) => {
    broken = true
    for (const session of sessions) session.close(closeCodes.notSaved)
    for (const fail of batch.failed) fail(new Problem('not-saved'))
    for (const job of jobs.splice(0))
      if (job.kind === 'change') job.failed(new Problem('not-saved'))
    live.stop()
    failed(error)
  }

  const run = async () => {
    const batch = newBatch(room.control)
    const told = updated
    updated = undefined
    try {
      // What was left out must not come back when somebody brings what it builds on: it was replaced meanwhile.
      if (board.incomplete > 0 && (await compactIfThereIsSpace(room))) board.incomplete = 0
      await gather(room, jobs, batch)
      const commit = commitOf(batch, room.control)
      if (commit !== undefined) await store.commit(id, commit)
      log.grown(commit?.updates ?? [])
      const isForgotten = batch.forgets.length === 0 || (await compactIfThereIsSpace(room))
      inOnePiece(sessions, () => tell(room, batch))
      for (const forgetting of batch.forgets) {
        if (isForgotten) forgetting.done()
        // It is not gone as long as the log has it.
        else forgetting.failed(new Problem('not-saved'))
      }
      for (const late of batch.late.values()) onLate?.(late.length)
      if (batch.updates.length > 0) told?.()
      if (log.isLong('busy')) await compactIfThereIsSpace(room)
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
    const { control, wholeControl } = room
    if (session.extras) session.write(...wholeControl.get())
    if (control.phase === 'ended' && session.actor.role === 'participant') {
      closeSoon(timers, session)
      return
    }
    sessions.add(session)
    session.write(board.snapshot.question())
    live.join(session)
  }

  // One object with what it has in memory: with a getter for `control`, V8 would keep each room as a dictionary.
  return Object.assign(room, {
    bearer: (hash: string) => room.bearers.get(hash),
    writeRate: (actor: Actor) => writeRateOf(room, actor),
    join: (session: Session) => inOnePiece([session], () => welcome(session)),
    receive: (session: Session, bytes: Uint8Array) =>
      receiveFrame({ add, live, now: timers.now }, session, bytes),
    leave: (session: Session) => {
      session.closed = true
      sessions.delete(session)
      live.leave(session)
    },
    renew: live.renew,
    change: (change: JobOf<'change'>['change'], also: JobOf<'change'>['also'] = {}) =>
      new Promise<Control>((done, fail) => {
        add({ kind: 'change', change, also, done, failed: fail })
      }),
    idle,
    close: async () => {
      await idle()
      live.stop()
      // At once, also where the log cannot be compacted: what is made for those who come is large.
      board.snapshot.stop()
      room.wholeControl.forget()
      try {
        if (!broken && log.isLong('quiet')) await compactIfThereIsSpace(room)
      } finally {
        board.destroy()
        await store.releaseRoom(id)
      }
    },
  })
}
