import { spawn } from 'node:child_process'
import { canPin, cores, pinned } from '../measure/cores.ts'
import { cpuSeconds } from '../measure/serverProcess.ts'
import { atExit } from './atExit.ts'

/** Works all the time, in turns short enough to notice when whoever started it is gone. */
const work = `
  process.on('disconnect', () => process.exit())
  const turn = () => {
    const until = performance.now() + 20
    while (performance.now() < until);
    setImmediate(turn)
  }
  turn()
`

let present: readonly number[] = []

/** Seconds of CPU that those who are there have used. */
export const neighboursCpu = (): number => present.reduce((sum, pid) => sum + cpuSeconds(pid), 0)

/**
 * So many processes that never rest, on the server's core and with the same rights to it: they leave each thread of the
 * server an equal share. Nobody where processes cannot be held to a core, as there they would take another's. Answers
 * with what makes them leave.
 */
export const busyNeighbours = (count: number): (() => void) => {
  const [command = '', ...args] = pinned(cores.server, [process.execPath, '--eval', work])
  const children = Array.from({ length: canPin ? count : 0 }, () =>
    spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  )
  const end = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  const ended = atExit(end)
  present = children.flatMap(({ pid }) => pid ?? [])
  return () => {
    present = []
    end()
    ended()
  }
}
