import type { Store } from '../store/store.ts'
import type { Metrics } from './metrics.ts'

/** A store whose commits are timed. @param now ms, of a clock that only goes forward */
export const measured = (
  store: Store,
  metrics: Pick<Metrics, 'committed'>,
  now: () => number = () => performance.now(),
): Store => ({
  ...store,
  commit: async (room, commit) => {
    const since = now()
    let outcome: 'saved' | 'failed' = 'failed'
    try {
      await store.commit(room, commit)
      outcome = 'saved'
    } finally {
      metrics.committed((now() - since) / 1_000, outcome)
    }
  },
})
