import { placesHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { momentOf, type Standing } from '@firefelt/shared/permissions/moment.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import { encodeStance, holdsNote, isStance } from '@firefelt/shared/protocol/live.ts'
import type { ClientIds } from '../guard/clientIds.ts'
import type { Session } from '../session.ts'
import type { Timers } from '../timers.ts'
import { forExtras } from './forExtras.ts'
import { createForStock } from './forStock.ts'
import { createOutlet, type Outlet } from './outlet.ts'
import { atRest, kept, Seats } from './seats.ts'

/**
 * Who is in a room, what they hold in the air and where they point: never stored, and of each only the newest word
 * goes out, once a tick, to everyone but themselves. Clients with extras are told in live frames, stock clients in
 * awareness; each is told of the other.
 */
export interface Live {
  /** Tells somebody of everyone, and everyone of them. */
  join(session: Session): void
  leave(session: Session): void
  /** Takes the stance of a client with extras. @throws when it is none */
  stance(session: Session, bytes: Uint8Array): void
  /** Takes a stock client's awareness. @throws on broken bytes */
  awareness(session: Session, update: Uint8Array): void
  /** Who may do what has changed: what somebody shows and may not any more is taken from all. */
  judge(): void
  /** Something else goes out to everyone now: what is new goes with it, and not a tick later in a frame of its own. */
  hurry(): void
  /** Everyone as they are now, for one who asks, or who could not keep up. */
  tellAll(session: Session): void
  /** Tells stock clients that the others are still here: without a word for 30 s they think them gone. */
  renew(): void
  stop(): void
}

/**
 * ms between two words to stock clients, at the least: each sends back all that it hears of others, so that what they
 * are told costs twice, and grows with the square of them.
 */
const stockTick = 50

/**
 * @param sessions everyone in the room, as it changes
 * @param control the room's record as it is now
 * @param ids whose the client ids are
 */
export const createLive = (
  sessions: ReadonlySet<Session>,
  control: () => Standing,
  timers: Timers,
  ids: ClientIds,
): Live => {
  const seats = new Seats()
  let stockReaders = 0

  const tellEach = (
    extras: boolean,
    frameFor: (session: Session) => Uint8Array | undefined,
  ): void => {
    for (const session of sessions) {
      if (session.extras !== extras) continue
      const frame = frameFor(session)
      if (frame === undefined) continue
      // Skipped, not queued: once it has read what waits, it is told how things are then.
      if (session.isBehind()) session.whenCaughtUp(() => tellAll(session))
      else session.write(frame)
    }
  }
  const toExtras = createOutlet(timers, (news) => tellEach(true, forExtras.news(news)))
  const rarely = { ...timers, tick: () => Math.max(stockTick, timers.tick()) }
  /** What stock clients say and are told; most rooms never see one. */
  let stock: ReturnType<typeof stockSide> | undefined
  const stockSide = () => {
    const words = createForStock(mayShow, ids)
    return { words, outlet: createOutlet(rarely, (news) => tellEach(false, words.news(news))) }
  }
  const needStock = () => {
    stock ??= stockSide()
    return stock
  }
  const toAll = (say: (outlet: Outlet) => void) => {
    if (sessions.size > stockReaders) say(toExtras)
    else toExtras.forget()
    if (stockReaders > 0) say(needStock().outlet)
    else {
      stock?.words.skip()
      stock?.outlet.forget()
    }
  }

  const tellAll = (session: Session) => {
    const everyone = seats.all()
    session.write(
      session.extras
        ? forExtras.everyone(session, everyone)
        : needStock().words.everyone(session, everyone),
    )
  }

  /** Whoever may not move a post-it now shows none in the air. */
  const mayHold = ({ actor }: Session): boolean =>
    judge(actor.role, 'note.move', true, momentOf(control(), actor.id)) === 'allowed'

  /** Whoever places hidden shows nothing of what they do: it might be what they are about to place. */
  const isHiding = ({ actor }: Session): boolean => {
    const { participants, groups = {}, placing = null } = control()
    return placesHidden({ participants, groups, placing }, actor.id)
  }

  const mayShow = (session: Session, holds: boolean): boolean =>
    session.actor.role !== 'projector' && !isHiding(session) && (!holds || mayHold(session))

  const stand = (session: Session, stance: Uint8Array) => {
    const seat = seats.of(session)
    if (seat === undefined || session.actor.role === 'projector') return
    seat.stance = mayShow(session, holdsNote(stance)) ? kept(stance) : atRest
    toAll((outlet) => outlet.moved(seat))
  }

  return {
    join: (session) => {
      if (!session.extras) stockReaders++
      tellAll(session)
      const seat = seats.take(session)
      toAll((outlet) => outlet.arrived(seat))
    },
    leave: (session) => {
      const seat = seats.of(session)
      if (seat === undefined) return
      if (!session.extras) stockReaders--
      seats.free(seat)
      stock?.words.leave(seat)
      toAll((outlet) => outlet.left(seat))
    },
    stance: (session, bytes) => {
      if (!isStance(bytes)) throw new Error('a live frame that is no stance')
      stand(session, bytes)
    },
    awareness: (session, update) => {
      const word = needStock().words.receive(session, update)
      if (word !== undefined) stand(session, encodeStance(word.stance))
    },
    judge: () => {
      const corrected = stock?.words.judge()
      for (const seat of seats.all()) {
        const { session, stance } = seat
        const mayStay = stance === atRest || mayShow(session, holdsNote(stance))
        if (!mayStay) seat.stance = atRest
        if (!mayStay || corrected?.has(session)) toAll((outlet) => outlet.moved(seat))
      }
    },
    hurry: toExtras.hurry,
    tellAll,
    renew: () => {
      if (stockReaders === 0) return
      for (const session of sessions) if (!session.extras) tellAll(session)
    },
    stop: () => {
      toExtras.forget()
      stock?.outlet.forget()
    },
  }
}
