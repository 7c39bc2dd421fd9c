import type { Clock } from '../connection/throttle.ts'
import type { Heard } from './heard.ts'

/** At most one sentence in so long, in ms: a meeting of twenty people would drown everything else. */
export const between = 4_000
/** What comes so close after the first is told together with it, in ms. */
export const gather = 500
/** A reason counts as written when nobody has typed in it for so long, in ms. */
export const settled = 3_000

export interface Announcer {
  hear(heard: Heard): void
  stop(): void
}

interface Waiting {
  heard: Heard
  at: number
}

/** @param say told of the newest change of each post-it since the last time, the earliest first; never an empty list */
export const createAnnouncer = (
  say: (batch: readonly Heard[]) => void,
  clock: Clock,
): Announcer => {
  const waiting = new Map<string, Waiting>()
  let last = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | undefined

  const dueAt = ({ heard, at }: Waiting): number =>
    Math.max(last + between, at + (heard.kind === 'reason' ? settled : gather))

  const plan = () => {
    cancel?.()
    cancel = undefined
    if (waiting.size === 0) return
    const due = Math.min(...[...waiting.values()].map(dueAt))
    cancel = clock.after(Math.max(0, due - clock.now()), tell)
  }
  const tell = () => {
    const now = clock.now()
    const ready = [...waiting].filter(
      ([, each]) => each.heard.kind !== 'reason' || dueAt(each) <= now,
    )
    for (const [note] of ready) waiting.delete(note)
    if (ready.length > 0) {
      last = now
      say(ready.map(([, { heard }]) => heard))
    }
    plan()
  }
  return {
    hear: (heard) => {
      const before = waiting.get(heard.note)
      // Where a post-it went is worth more than that its reason changed on the way.
      if (heard.kind === 'reason' && before !== undefined && before.heard.kind !== 'reason') return
      // What is moved step by step is told soon all the same: the time of its first step counts.
      const at = heard.kind === 'reason' ? clock.now() : (before?.at ?? clock.now())
      waiting.set(heard.note, { heard, at })
      plan()
    },
    stop: () => {
      cancel?.()
      waiting.clear()
    },
  }
}
