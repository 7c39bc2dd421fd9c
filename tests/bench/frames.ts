import type { TraceEvent } from './trace.ts'

/** What a page's main thread did for one frame: ms of the processor's time. */
export interface Frame {
  /** All of it: messages, scripts, style, layout, paint and handing over to the compositor. */
  total: number
  script: number
}

/** Scripts, as Chromium's own timeline colours them. */
const scripts = new Set(['FunctionCall', 'FireAnimationFrame', 'EvaluateScript', 'TimerFire'])

const mainThread = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const counts = new Map<string, number>()
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  for (const event of events) {
    if (event.name === 'RunTask' || event.name === 'Commit') {
      const weight = event.name === 'Commit' ? 1_000 : 1
      counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + weight)
    }
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1])
  return events.filter((event) => threadOf(event) === busiest?.[0])
}

/** Leaves out what happened inside another of these, which counts it already. */
const outermost = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  let until = 0
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < until) return false
    until = ts + dur
    return true
  })
}

const sum = (events: readonly TraceEvent[], from: number, to: number): number =>
  events
    .filter(({ ts }) => ts >= from && ts < to)
    .reduce((total, { tdur = 0 }) => total + tdur / 1_000, 0)

/** Parts what the page did into frames: each ends where its picture is handed to the compositor. */
export const framesOf = (events: readonly TraceEvent[]): readonly Frame[] => {
  const main = mainThread(events).toSorted((a, b) => a.ts - b.ts)
  const tasks = main.filter(({ name }) => name === 'RunTask')
  const script = outermost(main.filter(({ name }) => scripts.has(name)))
  const ends = main
    .filter(({ name }) => name === 'Commit')
    .flatMap((commit) => {
      const task = tasks.findLast(({ ts }) => ts <= commit.ts)
      return task === undefined ? [] : [task.ts + (task.dur ?? 0)]
    })
  return ends.slice(1).map((end, index) => {
    const from = ends[index] ?? 0
    return { total: sum(tasks, from, end), script: sum(script, from, end) }
  })
}

/** The page's longest tasks, in ms of the processor's time. */
export const longestTasks = (events: readonly TraceEvent[], count: number): readonly number[] =>
  mainThread(events)
    .filter(({ name }) => name === 'RunTask')
    .map(({ tdur = 0 }) => tdur / 1_000)
    .toSorted((a, b) => b - a)
    .slice(0, count)

/** @param part 0.5 is the median */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
