import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import type { LineEvents } from '../connection/line.ts'
import type { Clock } from '../connection/throttle.ts'
import { type Readable, writable } from './readable.ts'
import type { ConnectionState } from './room.ts'

/** A line that comes back within this is not worth a word: ms. */
const blink = 700
/** How long the first connecting may take before what is kept is shown as offline, in ms. */
const firstPatience = 4_000
/** How often it is tried whether an ended room was opened again, in ms. */
const peek = 20_000
/** Added per reset in a row, in ms: a client that is always refused must not hammer. */
const resetPause = 5_000

const lastWords: ReadonlySet<ConnectionState> = new Set([
  'refused',
  'erased',
  'planOnly',
  'outdated',
])

export interface ConnectionOptions {
  clock: Clock
  /** Whether there is a room to show without the server. */
  isKnown(): boolean
  /** Whether the room has ended for this person: what is told of it then is the last of it, and no line. */
  isOver(): boolean
  /** Acts not yet on the server's disk. */
  pending(): number
  connect(): void
  /** @param isFull whether that is because the board takes no more */
  reset(isFull: boolean): void
  ended(): void
  /** @param keeps of all that this browser has of the room */
  erased(keeps: 'key' | 'nothing'): void
}

export interface Connection {
  state: Readable<ConnectionState>
  events: Pick<LineEvents, 'synced' | 'lost' | 'closed'>
  /** The page must be loaded anew: no further word changes that. */
  outdate(): void
  /** Nothing is pending any more. */
  settled(): void
  /** False when the server has said its last word. */
  mayReturn(): boolean
  stop(): void
}

/** What the line's ups and downs mean to the person in front of the screen. */
export const createConnection = (options: ConnectionOptions): Connection => {
  const { clock } = options
  const state = writable<ConnectionState>('connecting')
  let resets = 0
  let cancel = () => {}
  /** Lost, and not said yet: further failed attempts must not put it off. */
  let blinking = false

  const later = (ms: number, task: () => void) => {
    cancel()
    blinking = false
    cancel = clock.after(ms, task)
  }
  const mayBeLost = () => ['live', 'connecting', 'notSaved'].includes(state.get())
  const offline = () => {
    if (mayBeLost() && options.isKnown()) state.set('offline')
  }
  /** Said at once, and until what was not saved is. */
  const notSaved = () => {
    if (!(mayBeLost() || state.get() === 'offline') || !options.isKnown()) return
    cancel()
    blinking = false
    state.set('notSaved')
  }
  const closed = (code: number) => {
    if (state.get() === 'outdated') return
    switch (code) {
      case closeCodes.refused:
        cancel()
        state.set('refused')
        return
      case closeCodes.erased:
        cancel()
        state.set('erased')
        options.erased('nothing')
        return
      case closeCodes.planOnly:
        cancel()
        state.set('planOnly')
        options.erased('key')
        return
      case closeCodes.reset:
      case closeCodes.tooLarge:
      case closeCodes.full:
        state.set('reset')
        later(resets * resetPause, () => options.reset(code === closeCodes.full))
        resets++
        return
      case closeCodes.ended:
        state.set('ended')
        options.ended()
        later(peek * (0.8 + Math.random() * 0.4), options.connect)
        return
      default:
        offline()
        later(peek, options.connect)
    }
  }

  later(firstPatience, offline)
  return {
    state,
    mayReturn: () => !lastWords.has(state.get()),
    outdate: () => {
      cancel()
      state.set('outdated')
    },
    settled: () => {
      if (state.get() === 'notSaved') state.set('live')
    },
    stop: () => cancel(),
    events: {
      synced: () => {
        if (state.get() === 'outdated') return
        cancel()
        blinking = false
        resets = 0
        if (options.isOver()) state.set('ended')
        else if (state.get() !== 'notSaved' || options.pending() === 0) state.set('live')
      },
      lost: (code) => {
        if (code === closeCodes.notSaved) {
          notSaved()
          return
        }
        if (blinking || !mayBeLost()) return
        later(blink, offline)
        blinking = true
      },
      closed,
    },
  }
}
