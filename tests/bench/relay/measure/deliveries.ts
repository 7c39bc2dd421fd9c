import { type Histogram, histogram } from './histogram.ts'

/** How many of somebody's last moves one remembers the time of; more than a server may be behind. */
const remembered = 4_096

/** Which moves arrived where, and how long after they were sent. */
export interface Deliveries {
  sent(sender: number, sequence: number): void
  /** What a receiver who sits among `size` people, numbered from `first`, does with a move: tells whether it is news. */
  receiver(self: number, first: number, size: number): (sender: number, sequence: number) => boolean
  /** Starts to count from nothing. */
  begin(): void
  /**
   * Moves that were sent; how many reached somebody, each once for each receiver: by themselves, or by a newer one
   * that says where the post-it is by now; and how many of those by themselves.
   */
  count(): { sent: number; delivered: number; arrived: number }
  /** ms from sending a move until its receiver had it, or a newer one in its stead. */
  readonly age: Histogram
}

export const deliveries = (): Deliveries => {
  const sentAt: Float64Array[] = []
  const age = histogram()
  let sent = 0
  let arrived = 0
  return {
    age,
    sent: (sender, sequence) => {
      let times = sentAt[sender]
      if (times === undefined) {
        times = new Float64Array(remembered)
        sentAt[sender] = times
      }
      times[sequence % remembered] = performance.now()
      sent++
    },
    receiver: (self, first, size) => {
      const newest = new Int32Array(size)
      return (sender, sequence) => {
        const seat = sender - first
        const known = newest[seat]
        if (known === undefined || sender === self || sequence <= known) return false
        newest[seat] = sequence
        arrived++
        const times = sentAt[sender]
        if (times !== undefined) {
          const now = performance.now()
          // A newest one that stands for those it overtook makes none of them younger.
          for (let each = known === 0 ? sequence : known + 1; each <= sequence; each++) {
            age.add(now - (times[each % remembered] ?? now))
          }
        }
        return true
      }
    },
    begin: () => {
      sent = 0
      arrived = 0
      age.clear()
    },
    count: () => ({ sent, delivered: age.count(), arrived }),
  }
}
