import type { Timers } from '@firefelt/server/relay/timers.ts'
import type { Store } from '@firefelt/server/store/store.ts'

/** What a process has of its machine. */
export interface Process {
  store: Store
  timers: Timers
  /** From now on it does nothing more, whatever it was about to do. */
  kill(): void
}

const never = new Promise<never>(() => {})

export const startProcess = (store: Store, timers: Timers): Process => {
  let alive = true
  return {
    store: {
      ...store,
      loadRoom: (...asked) => (alive ? store.loadRoom(...asked) : never),
      commandDone: (...asked) => (alive ? store.commandDone(...asked) : never),
      commit: (...asked) => (alive ? store.commit(...asked) : never),
      compact: (...asked) => (alive ? store.compact(...asked) : never),
    },
    timers: {
      ...timers,
      after: (ms, task) =>
        timers.after(ms, () => {
          if (alive) task()
        }),
    },
    kill: () => {
      alive = false
    },
  }
}
