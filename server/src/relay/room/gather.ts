import type * as Y from 'yjs'
import { Problem } from '../../problem.ts'
import { newStretch } from '../turns.ts'
import { takeUpdate } from '../updates/takeUpdate.ts'
import type { Batch, Job, JobOf } from './batch.ts'
import type { RoomState } from './roomState.ts'
import { writtenBy } from './writtenBy.ts'

/** Drops what an unfit update did to the document: what was committed and what this batch accepted stays. */
const reload = async ({ id, store, log, board }: RoomState, accepted: readonly Uint8Array[]) => {
  const stored = await store.loadRoom(id)
  if (stored === undefined) throw new Error('the room is gone')
  log.loaded(stored)
  await board.reload([...stored.updates, ...accepted])
}

const takeIn = async (room: RoomState, batch: Batch, job: JobOf<'update'>) => {
  const { session, update, answers } = job
  if (session.closed) return
  session.answered ||= answers
  const { board, clientIds, log } = room
  const place = {
    doc: board.doc,
    ids: clientIds,
    control: batch.control,
    isFull: log.isBoardFull(),
  }
  const taken = takeUpdate(place, session, update)
  if (taken.kind === 'early') {
    session.early++
    return
  }
  if (taken.kind === 'refused') {
    if (taken.spoilt) await reload(room, batch.updates)
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
const isDone = async ({ id, store }: RoomState, { commands }: Batch, command: string) =>
  commands.includes(command) || (await store.commandDone(id, command))

/**
 * Asked before anything is changed, so that nobody else's work is refused with what would erase.
 * @throws Problem not-saved
 */
const mustBeErasable = async ({ id, store }: RoomState, batch: Batch) => {
  // Of many in a batch once: while somebody reads the room's file, the store waits a second for them.
  batch.canErase ??= await store.canErase(id)
  if (!batch.canErase) throw new Problem('not-saved')
}

/** What the server itself puts on the board goes to everyone, with the change that it belongs to. */
const writeBoard = (doc: Y.Doc, batch: Batch, write: (doc: Y.Doc) => void) => {
  const updates = writtenBy(doc, write)
  batch.updates.push(...updates)
  if (updates.length > 0) batch.writers.add('server')
}

const change = async (room: RoomState, batch: Batch, job: JobOf<'change'>) => {
  const { credentials = [], command, private: records = [], board, sealed, forgets } = job.also
  try {
    if (command === undefined || !(await isDone(room, batch, command))) {
      const changed = job.change(batch.control)
      if (records.some(({ body }) => body === null)) await mustBeErasable(room, batch)
      if (board !== undefined) writeBoard(room.board.doc, batch, (doc) => board(doc, changed))
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

/** Jobs in a batch. What it says to everyone is merged in one piece of work, which grows with the square of them. */
const longestBatch = 500

/**
 * Judges and applies what waits, or the first of it. It takes one job after the other, so that those it has not come to
 * still wait when it throws.
 */
export const gather = async (room: RoomState, jobs: Job[], batch: Batch): Promise<void> => {
  const stretch = newStretch(room.timers.now)
  for (let left = Math.min(jobs.length, longestBatch); left > 0; left--) {
    if (stretch.isLong()) await stretch.breakOff()
    const job = jobs.shift()
    if (job?.kind === 'update') await takeIn(room, batch, job)
    else if (job?.kind === 'change') await change(room, batch, job)
    else if (job !== undefined) batch.answers.set(job.session, job.stateVector)
  }
}
