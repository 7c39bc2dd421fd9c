import type { Actor, ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { applyControlPatch, type ControlPatch } from '@firefelt/shared/control/patch.ts'
import type { LiveEntry } from '@firefelt/shared/protocol/live.ts'
import type { Sealed } from '@firefelt/shared/protocol/messages.ts'
import { draftApi } from '../connection/draftApi.ts'
import { dropOverdue } from '../connection/dropOverdue.ts'
import { forgetPart, forgetRoom } from '../connection/forgetRoom.ts'
import { keepControl, keptControl, type LateAct } from '../connection/keptRoom.ts'
import { createOthers, type InAir } from '../connection/others.ts'
import { createBoardStore } from './boardStore.ts'
import { createConnection } from './connectionState.ts'
import { createLateActs } from './lateActs.ts'
import { actsTakenBack, actsTakenBackUnheard, type LateView } from './lateWord.ts'
import { createNoticeList } from './noticeList.ts'
import { createOwnActs } from './ownActs.ts'
import { createOwnDrag } from './ownDrag.ts'
import { createOwnWriting } from './ownWriting.ts'
import { writable } from './readable.ts'
import { sameRecord } from './records.ts'
import { createRequests } from './requests.ts'
import type { Room } from './room.ts'
import { openRoomCopy, type RoomCopy } from './roomCopy.ts'
import { createServerClock } from './serverClock.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'
import type { UnsavedHost } from './unsaved.ts'
import { wordsOf } from './wordsOf.ts'

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
  dropOverdue(clock.now(), room)
  const control = writable<Control | undefined>(keptControl(room, actor.id))
  const pending = writable(0)
  const inAir = writable<ReadonlyMap<string, InAir>>(new Map())
  const self: readonly ActorId[] = actor.role === 'participant' ? [actor.id] : []
  const present = writable<ReadonlySet<ActorId>>(new Set(self))
  const { notices, notify, dismiss } = createNoticeList(room, actor.id)
  const lateActs = createLateActs(room, actor.id)
  const own = { actor, control, copy: () => copy, lateActs, notify }
  const { report, forget, ...acts } = createOwnActs(own)
  const writing = createOwnWriting({ ...own, report })
  const ownDrag = createOwnDrag(actor.id, (stance) => copy.line.say(stance), clock)
  const time = createServerClock(clock, () => copy.line.askTime())
  const board = createBoardStore((change) => {
    const notice = ownDrag.disturbedBy(change)
    if (notice !== undefined) notify(notice)
  })

  const draftListeners = new Set<(sealed: Sealed) => void>()

  const setPending = (left: number) => {
    pending.set(left)
    if (left === 0) connection.settled()
  }

  const setControl = (next: Control | undefined) => {
    control.set(next)
    if (next !== undefined) keepControl(actor.id, next)
  }

  const takeControl = (patch: ControlPatch) => {
    const before = control.get()
    const anew = isWhole(patch) && patch.version !== before?.version
    const next = applyControlPatch(anew ? undefined : before, patch)
    if (next === undefined && isWhole(patch)) outgrown()
    if (next === undefined || next === before) return
    setControl(next)
    if (copy.epoch !== undefined && copy.epoch !== next.epoch) {
      if (pending.get() > 0) tellReset()
      void restart()
    } else copy.keep(next.epoch)
  }

  const written = { ...board, find: acts.find }
  const tellLost = (reasons: readonly string[]) => notify({ kind: 'reset', reasons })
  const tellReset = (isFull = false) => {
    const reasons = copy.unsaved.words()
    notify({ kind: 'reset', reasons, ...(isFull && { isFull }) })
  }

  /** A newer page knows what this one cannot read; loading it once is enough, or no help. */
  const outgrown = () => {
    if (!surroundings.renewPage()) connection.outdate()
  }

  const keepLate = (find: (view: LateView) => readonly LateAct[]) => {
    const now = control.get()
    if (now === undefined) return
    const late = find({ ...written, self: actor.id, control: now, unsaved: copy.unsaved })
    if (late.length > 0) lateActs.keep(late)
  }

  const lookAfter: UnsavedHost['stored'] = (stored) =>
    keepLate((view) => {
      const known = new Map(lateActs.acts.get().map((late) => [late.note, late]))
      return actsTakenBackUnheard(stored, view).filter(({ note, wanted, words = [] }) => {
        const before = known.get(note)
        const isToDo = wanted !== undefined && before?.wanted === undefined
        return before === undefined || isToDo || words.some((text) => !before.words?.includes(text))
      })
    })

  const connection = createConnection({
    clock,
    isKnown: () => control.get() !== undefined,
    isOver: () => actor.role === 'participant' && control.get()?.phase === 'ended',
    pending: pending.get,
    connect: () => copy.line.connect(),
    reset: (isFull) => {
      tellReset(isFull)
      void restart()
    },
    ended: () => {
      const now = control.get()
      if (now?.phase === 'open') setControl({ ...now, phase: 'ended' })
    },
    erased: (keeps) => {
      void copy.erase()
      lateActs.clear()
      void forgetRoom(room, keeps)
    },
  })

  /** Without a line nobody is heard of: they are taken to be as they were. */
  const others = createOthers()
  const showOthers = (entries: readonly LiveEntry[]) => {
    others.take(entries)
    const now = others.now()
    const here = new Set([...self, ...now.present])
    if (!sameRecord([...here].sort(), [...present.get()].sort())) present.set(here)
    if (now.inAir.size > 0 || inAir.get().size > 0) inAir.set(now.inAir)
  }

  const open = (): RoomCopy =>
    openRoomCopy({
      room,
      token,
      actor,
      epoch: control.get()?.epoch,
      board,
      surroundings,
      unsavedHost: {
        wordsOf: (record) => wordsOf(written, record),
        changed: setPending,
        stored: lookAfter,
        lost: tellLost,
      },
      events: {
        control: takeControl,
        late: (late) => keepLate((view) => actsTakenBack(late, view)),
        unreadable: outgrown,
        sealed: (draft) => {
          for (const listener of [...draftListeners]) listener(draft)
        },
        live: showOthers,
        opened: time.doubt,
        time: time.answered,
        ...connection.events,
        lost: (code) => {
          connection.events.lost(code)
          // What was in the air may long have been put down.
          inAir.set(new Map())
        },
      },
    })

  let closed = false
  /** Lets go of this browser's document, which the server does not take, and fetches a fresh one. */
  const restart = async () => {
    const old = copy
    forget()
    await old.erase()
    if (closed) return
    copy = open()
  }

  let copy = open()
  const stopWaking = surroundings.onWake(
    () => {
      if (!connection.mayReturn()) return
      copy.line.wake()
      time.doubt()
    },
    () => {
      if (connection.mayReturn()) copy.line.renew()
    },
  )

  const close = () => {
    if (closed) return
    closed = true
    stopWaking()
    lateActs.stop()
    time.stop()
    ownDrag.stop()
    connection.stop()
    copy.close()
  }

  return {
    ...acts,
    ...writing,
    ...createRequests(room, token, notify),
    actor,
    time,
    control,
    connection: connection.state,
    pending,
    notes: board.notes,
    themes: board.themes,
    choices: board.choices,
    sheets: board.sheets,
    answers: board.answers,
    inAir,
    present,
    notices,
    notify,
    dismiss,
    onOthersAct: board.onOthersAct,
    late: lateActs.acts,
    letGo: lateActs.settle,
    putAway: lateActs.putAway,
    drafts: {
      ...draftApi(room, token),
      onSealed: (listener) => {
        draftListeners.add(listener)
        return () => draftListeners.delete(listener)
      },
    },
    drag: ownDrag.drag,
    close,
    leave: async () => {
      lateActs.clear()
      close()
      await copy.erase()
      await forgetPart(room, actor.id)
    },
  }
}
