import { type Actor, type ActorId } from '@firefelt/shared/board/actor.ts'
import { choiceTexts } from '@firefelt/shared/board/choice.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { senderIdOf } from '@firefelt/shared/control/participants.ts'
import { applyControlPatch, type ControlPatch } from '@firefelt/shared/control/patch.ts'
import { type Asked, toFill } from '@firefelt/shared/operations/actOf.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { type Operation, type Outcome, refused } from '@firefelt/shared/operations/operation.ts'
import { whyLate } from '@firefelt/shared/operations/whyLate.ts'
import { writeChoiceText, writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { momentOf } from '@firefelt/shared/permissions/moment.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import type { LiveEntry } from '@firefelt/shared/protocol/live.ts'
import type { Late, Sealed } from '@firefelt/shared/protocol/messages.ts'
import { api } from '../connection/api.ts'
import { problemCodeOf } from '../connection/apiProblem.ts'
import { draftApi } from '../connection/draftApi.ts'
import { dropOverdue } from '../connection/dropOverdue.ts'
import { forgetPart, forgetRoom } from '../connection/forgetRoom.ts'
import { keepControl, keptControl, type Wish } from '../connection/keptRoom.ts'
import { createOthers, type InAir } from '../connection/others.ts'
import { sealed } from '../connection/sealed.ts'
import { createBoardStore } from './boardStore.ts'
import { createConnection } from './connectionState.ts'
import { createLateActs } from './lateActs.ts'
import { createNoticeList } from './noticeList.ts'
import { createOwnDrag } from './ownDrag.ts'
import { createOwnHistory, willPass } from './ownHistory.ts'
import { writable } from './readable.ts'
import { sameRecord } from './records.ts'
import type { CommandWish, Room } from './room.ts'
import { openRoomCopy, type RoomCopy } from './roomCopy.ts'
import { createServerClock } from './serverClock.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'
import { actOfWish, isTakenBack, operationsAgain, standingOf } from './wish.ts'

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
  const history = createOwnHistory()
  const lateActs = createLateActs(room, actor.id)
  const ownDrag = createOwnDrag(actor.id, (stance) => copy.line.say(stance), clock)
  const time = createServerClock(clock, () => copy.line.askTime())
  const board = createBoardStore((change) => {
    const notice = ownDrag.disturbedBy(change)
    if (notice !== undefined) notify(notice)
  })

  const draftListeners = new Set<(sealed: Sealed) => void>()

  const setPending = (acts: number) => {
    pending.set(acts)
    if (acts === 0) connection.settled()
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

  const tellReset = () => {
    const reasons = copy.unsaved.reasons().flatMap((id) => {
      const choice = board.choices.get().get(id)
      if (choice !== undefined) return choiceTexts.map((field) => choice[field])
      return find(id)?.reason ?? board.answers.get().get(id)?.words ?? ''
    })
    notify({ kind: 'reset', reasons: reasons.filter((reason) => reason !== '') })
  }

  /** A newer page knows what this one cannot read; loading it once is enough, or no help. */
  const outgrown = () => {
    if (!surroundings.renewPage()) connection.outdate()
  }

  const keepLate = (late: Late) =>
    lateActs.keep(
      late.map(({ act, note }) => {
        const wish = copy.unsaved.wishOf(note)
        const now = find(note)
        if (wish !== undefined) return { act: actOfWish(wish), note, wanted: wish.wanted }
        // Without a memory of it, all but the place that a move was meant for shows in the post-it itself.
        if (now === undefined || act === 'note.move') return { act, note }
        return { act, note, wanted: { ...standingOf(now), onBoard: act !== 'note.remove' } }
      }),
    )

  /** The server's word that something came too late may itself have been lost with the line. */
  const lookAfter = (wishes: readonly Wish[]) => {
    const known = new Set(lateActs.acts.get().map(({ note }) => note))
    const lost = wishes.filter((wish) => {
      const now = find(wish.note)
      return now !== undefined && !known.has(wish.note) && isTakenBack(wish, now, actor.id)
    })
    if (lost.length === 0) return
    lateActs.keep(
      lost.map((wish) => ({ act: actOfWish(wish), note: wish.note, wanted: wish.wanted })),
    )
  }

  const connection = createConnection({
    clock,
    isKnown: () => control.get() !== undefined,
    isOver: () => actor.role === 'participant' && control.get()?.phase === 'ended',
    pending: pending.get,
    connect: () => copy.line.connect(),
    reset: () => {
      tellReset()
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
      unsavedEvents: { changed: setPending, stored: lookAfter },
      events: {
        control: takeControl,
        late: keepLate,
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
    history.clear()
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

  const find = (id: string) => readNote(id, notesIn(copy.doc).get(id))

  const apply = (operation: Operation): Outcome => {
    const now = control.get()
    if (now === undefined) return refused('forbidden')
    const { id: note } = operation
    const before = find(note)
    const outcome = applyOperation(copy.doc, actor, now, operation)
    const after = outcome.done ? find(note) : undefined
    if (after !== undefined) {
      const wanted = standingOf(after)
      copy.unsaved.wished({ note, wanted, before: before && standingOf(before) })
      lateActs.drop(note)
      if (operation.type === 'putNote') lateActs.dropPut(operation.theme)
    }
    return outcome
  }
  const report = (outcome: Outcome | undefined) => {
    if (outcome?.done === false) notify({ kind: 'refused', refusal: outcome.refusal })
  }

  const act = (operation: Operation): Outcome => {
    const outcome = apply(operation)
    history.done(outcome)
    report(outcome)
    return outcome
  }

  /** Writes in a text of the record `id`, if that is permitted now. */
  const write = ({ act, own, theme = null }: Asked, id: string, done: () => boolean) => {
    const now = control.get()
    const verdict = now && judge(actor.role, act, own, momentOf(now, actor.id, theme))
    if (now !== undefined && verdict === 'late') report(refused(whyLate(now, actor.id, theme)))
    else if (verdict !== 'allowed') report(refused('forbidden'))
    else if (!done()) report(refused('gone'))
    else copy.unsaved.wroteReason(id)
  }

  const again = (id: string) => {
    const now = control.get()
    const wanted = lateActs.acts.get().find(({ note }) => note === id)?.wanted
    if (now === undefined || wanted === undefined) return
    const note = find(id)
    const sender = senderIdOf(now, actor.id)
    const newId = randomId()
    for (const operation of operationsAgain({ wanted, note, sender, newId })) {
      const outcome = act(operation)
      if (outcome.done) continue
      if (!willPass(outcome.refusal)) lateActs.drop(id)
      return
    }
    lateActs.drop(id)
    if (find(newId) === undefined || !note?.reason) return
    if (writeReason(copy.doc, newId, '', note.reason)) copy.unsaved.wroteReason(newId)
  }

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
    find,
    notices,
    notify,
    dismiss,
    onOthersAct: board.onOthersAct,
    history: history.possible,
    late: lateActs.acts,
    again,
    letGo: lateActs.drop,
    act,
    undo: () => report(history.step('undo', apply)),
    redo: () => report(history.step('redo', apply)),
    layOut: (sheet) => {
      const outcome = apply({ type: 'addSheet', ...sheet })
      report(outcome)
      return outcome.done
    },
    writeReason: (note, before, after) =>
      write({ act: 'reason.write', own: true }, note, () =>
        writeReason(copy.doc, note, before, after),
      ),
    writeWords: (answer, before, after) => {
      const now = control.get()
      if (now === undefined) return
      write(toFill(copy.doc, actor, now, answer), answer, () =>
        writeWords(copy.doc, answer, before, after),
      )
    },
    writeChoiceText: (choice, field, before, after) =>
      write({ act: 'choice.write', own: true }, choice, () =>
        writeChoiceText(copy.doc, choice, field, before, after),
      ),
    ownBallot: (vote) => sealed.read(room, token, vote).catch(() => undefined),
    putBallot: async (vote, ballot) => {
      try {
        await sealed.put(room, token, vote, ballot)
        return true
      } catch (error) {
        notify({ kind: 'problem', code: problemCodeOf(error) })
        return false
      }
    },
    drafts: {
      ...draftApi(room, token),
      onSealed: (listener) => {
        draftListeners.add(listener)
        return () => draftListeners.delete(listener)
      },
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
    close,
    leave: async () => {
      lateActs.clear()
      close()
      await copy.erase()
      await forgetPart(room, actor.id)
    },
  }
}
