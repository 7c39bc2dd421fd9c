import { setTimeout as wait } from 'node:timers/promises'
import { line, type Point } from '../../../soak/figures.ts'
import { memoryKb } from './serverProcess.ts'

/** MB that a process holds, once a second. */
export const memoryOver = async (pid: number, seconds: number): Promise<Point[]> => {
  const points: Point[] = []
  const started = performance.now()
  for (let second = 0; second <= seconds; second++) {
    await wait(Math.max(0, started + second * 1_000 - performance.now()))
    points.push({ x: (performance.now() - started) / 1_000, y: memoryKb(pid) / 1_024 })
  }
  return points
}

/**
 * MB by which it grew in the second half, and the standard error: by the line nearest to its samples, since any one of them
 * may be before or after garbage was collected. What fills up once has done so by then; a leak has not.
 */
export const grownLater = (points: readonly Point[]): { mb: number; error: number } => {
  const later = points.slice(Math.floor(points.length / 2))
  const seconds = (later.at(-1)?.x ?? 0) - (later[0]?.x ?? 0)
  const { slope, error } = line(later)
  return { mb: slope * seconds, error: error * seconds }
}
