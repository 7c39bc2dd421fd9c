import type { Schedule } from '../load/schedule.ts'
import type { Deliveries } from '../measure/deliveries.ts'
import { measured } from '../measure/window.ts'
import type { Running } from '../peers/contender.ts'
import type { Figures } from './scenario.ts'

/** Counts for some seconds what is delivered and what that costs. */
export const watch = async (
  { pid }: Running,
  seconds: number,
  deliveries: Deliveries,
  { lag, rate }: Schedule,
): Promise<Figures> => {
  const window = await measured(pid, seconds)
  const { sent, delivered, arrived } = deliveries.count()
  return {
    /** µs; a move that a newer one overtook on its way is delivered with that one. */
    cpuPerDelivered: (window.cpu * 1e6) / delivered,
    /** µs; each move that arrived by itself. */
    cpuPerArrived: (window.cpu * 1e6) / arrived,
    /** 0..1 of a core */
    core: window.cpu / window.seconds,
    sentPerSecond: sent / window.seconds,
    wantedPerSecond: rate,
    deliveredPerSecond: delivered / window.seconds,
    /** ms */
    p50: deliveries.age.quantile(0.5),
    p95: deliveries.age.quantile(0.95),
    memoryMb: window.memoryKb / 1_024,
    lagP95: lag.quantile(0.95),
    ...window.trust,
  }
}
