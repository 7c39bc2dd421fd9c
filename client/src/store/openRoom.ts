import { type Actor, type ActorId } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { applyControlPatch, type ControlPatch } from '@firefelt/shared/control/patch.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { type Operation, type Outcome, refused } from '@firefelt/shared/operations/operation.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { api } from '../connection/api.ts'
import { problemCodeOf } from '../connection/apiProblem.ts'
import { forgetFacilitated } from '../connection/facilitated.ts'
import { forgetControl, keepControl, keptControl } from '../connection/keptRoom.ts'
import { createOthers, type InAir } from '../connection/presence.ts'
import { createBoardStore } from './boardStore.ts'
import { createConnection } from './connectionState.ts'
import { createNoticeList } from './noticeList.ts'
import { createOwnDrag } from './ownDrag.ts'
import { createOwnHistory } from './ownHistory.ts'
import { writable } from './readable.ts'
import { sameRecord } from './records.ts'
import type { CommandWish, Room } from './room.ts'
import { openRoomCopy, type RoomCopy } from './roomCopy.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'

export interface RoomOptions {
  room: string
  token: string
  actor: Actor
}

/** A first patch holds the whole record, also one that a restored server counts lower. */
const isWhole = (patch: ControlPatch): boolean =>
  patch.epoch !== undefined && patch.kit !== undefined

/** Opens a room: shows what is kept of it at once, and the server's word as soon as it comes. */
export const openRoom = (
  { room, token, actor }: RoomOptions,
  surroundings: Surroundings = browserSurroundings(),
): Room => {
  const { clock } = surroundings
  const control = writable<Control | undefined>(keptControl(room, actor.id))
  const pending = writable(0)
  const inAir = writable<ReadonlyMap<string, InAir>>(new Map())
  const self: readonly ActorId[] = actor.role === 'participant' ? [actor.id] : []
  const present = writable<ReadonlySet<ActorId>>(new Set(self))
  const { notices, notify, dismiss } = createNoticeList()
  const history = createOwnHistory()
  const ownDrag = createOwnDrag((presence) => copy.awareness.setLocalState({ ...presence }), clock)
  const board = createBoardStore((change) => {
    const notice = ownDrag.disturbedBy(change)
    if (notice !== undefined) notify(notice)
  })

  const setControl = (next: Control | undefined) => {
    control.set(next)
    if (next !== undefined) keepControl(actor.id, next)
  }

  const takeControl = (patch: ControlPatch) => {
    const before = control.get()
    const anew = isWhole(patch) && patch.version !== before?.version
    const next = applyControlPatch(anew ? undefined : before, patch)
    if (next === undefined || next === before) return
    setControl(next)
    if (copy.epoch !== undefined && copy.epoch !== next.epoch) void restart()
    else copy.keep(next.epoch)
  }

  const connection = createConnection({
    clock,
    isKnown: () => control.get() !== undefined,
    connect: () => copy.line.connect(),
    reset: () => {
      const reasons = copy.unsaved.reasons().map((note) => find(note)?.reason ?? '')
      notify({ kind: 'reset', reasons: reasons.filter((reason) => reason !== '') })
      void restart()
    },
    ended: () => {
      const now = control.get()
      if (now?.phase === 'open') setControl({ ...now, phase: 'ended' })
    },
    erased: () => {
      void copy.erase()
      forgetControl(room, actor.id)
      if (actor.role === 'facilitator') forgetFacilitated(room)
    },
  })

  const readOthers = createOthers()
  const showOthers = () => {
    const others = readOthers(copy.awareness.getStates(), copy.doc.clientID)
    const here = new Set([...self, ...others.present])
    if (!sameRecord([...here].sort(), [...present.get()].sort())) present.set(here)
    if (others.inAir.size > 0 || inAir.get().size > 0) inAir.set(others.inAir)
  }

  const open = (): RoomCopy => {
    const opened = openRoomCopy({
      room,
      token,
      actor,
      epoch: control.get()?.epoch,
      board,
      surroundings,
      pendingChanged: pending.set,
      events: {
        control: takeControl,
        late: (late) => notify({ kind: 'late', late }),
        ...connection.events,
      },
    })
    opened.awareness.on('change', showOthers)
    return opened
  }

  let closed = false
  /** Lets go of this browser's document, which the server does not take, and fetches a fresh one. */
  const restart = async () => {
    const old = copy
    history.clear()
    await old.erase()
    if (closed) return
    copy = open()
  }

  let copy = open()
  const stopWaking = surroundings.onWake(
    () => {
      if (connection.mayReturn()) copy.line.wake()
    },
    () => {
      if (connection.mayReturn()) copy.line.renew()
    },
  )

  const find = (id: string) => readNote(id, notesIn(copy.doc).get(id))

  const apply = (operation: Operation): Outcome => {
    const now = control.get()
    return now === undefined
      ? refused('forbidden')
      : applyOperation(copy.doc, actor, now, operation)
  }
  const report = (outcome: Outcome | undefined) => {
    if (outcome?.done === false) notify({ kind: 'refused', refusal: outcome.refusal })
  }

  const ask = async (command: Command): Promise<void> => {
    try {
      await api.command(room, token, command)
    } catch (error) {
      if (problemCodeOf(error) !== 'offline') throw error
      // A repeated command is done once, so a lost answer may be asked for again.
      await api.command(room, token, command)
    }
  }

  return {
    actor,
    control,
    connection: connection.state,
    pending,
    notes: board.notes,
    themes: board.themes,
    inAir,
    present,
    find,
    notices,
    notify,
    dismiss,
    history: history.possible,
    act: (operation) => {
      const outcome = apply(operation)
      history.done(outcome)
      report(outcome)
      return outcome
    },
    undo: () => report(history.step('undo', apply)),
    redo: () => report(history.step('redo', apply)),
    writeReason: (note, before, after) => {
      const now = control.get()
      const verdict = now && judge(actor.role, 'reason.write', true, now)
      if (verdict === 'late') report(refused(now?.phase === 'ended' ? 'ended' : 'locked'))
      else if (verdict !== 'allowed') report(refused('forbidden'))
      else if (!writeReason(copy.doc, note, before, after)) report(refused('gone'))
      else copy.unsaved.wroteReason(note)
    },
    drag: ownDrag.drag,
    command: async (wish: CommandWish) => {
      try {
        await ask({ id: randomId(), ...wish })
        return true
      } catch (error) {
        notify({ kind: 'problem', code: problemCodeOf(error) })
        return false
      }
    },
    close: () => {
      closed = true
      stopWaking()
      ownDrag.stop()
      connection.stop()
      copy.close()
    },
  }
}
