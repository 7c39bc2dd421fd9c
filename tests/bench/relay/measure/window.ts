import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { neighboursCpu } from '../peers/busyNeighbours.ts'
import { startProfile } from './profile.ts'
import { cpuSeconds, machineTimes, memoryKb } from './serverProcess.ts'

/** What a stretch of time cost the server, and how far it can be trusted. */
export interface Window {
  seconds: number
  /** Seconds of CPU of the server. */
  cpu: number
  memoryKb: number
  trust: Trust
}

export type Trust = {
  /** 0..1: how busy the load generator was; near 1 it is itself the limit. */
  loadBusy: number
  /** 0..1: of both cores, what neither the server nor the load used, nor neighbours who were put there. */
  others: number
  /** 0..1: of the time, what the machine was not given. */
  steal: number
}

/** Does `task` and says what that cost the server `pid`. */
export const measuredDuring = async (pid: number, task: () => Promise<void>): Promise<Window> => {
  const stopProfile = await startProfile(pid)
  const busyBefore = performance.eventLoopUtilization()
  const [cpu, neighbours, own, machine, started] = [
    cpuSeconds(pid),
    neighboursCpu(),
    process.cpuUsage(),
    machineTimes(),
    performance.now(),
  ]
  await task()
  const passed = (performance.now() - started) / 1_000
  const cpuUsed = cpuSeconds(pid) - cpu
  const neighboursUsed = neighboursCpu() - neighbours
  const { user, system } = process.cpuUsage(own)
  const after = machineTimes()
  const loadBusy = performance.eventLoopUtilization(busyBefore).utilization
  const busy = after.busy - machine.busy - cpuUsed - neighboursUsed - (user + system) / 1e6
  await stopProfile()
  return {
    seconds: passed,
    cpu: cpuUsed,
    memoryKb: memoryKb(pid),
    trust: {
      loadBusy,
      others: Math.max(0, busy / passed / 2),
      steal: (after.steal - machine.steal) / passed,
    },
  }
}

/** Runs for `seconds` and says what they cost the server `pid`. */
export const measured = (pid: number, seconds: number): Promise<Window> =>
  measuredDuring(pid, () => wait(seconds * 1_000))
