import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { cores, pinned } from '../measure/cores.ts'
import { atExit } from './atExit.ts'

const patience = 20_000

export interface ServerProcess {
  pid(): number
  restart(): Promise<void>
  stop(): Promise<void>
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    () => true,
    () => false,
  )

/** A server as a process of its own on its own core; resolves when it answers. */
export const startProcess = async (
  args: readonly string[],
  { cwd, env, port }: { cwd: string; env: NodeJS.ProcessEnv; port: number },
): Promise<ServerProcess> => {
  let child: ChildProcess
  const launch = async () => {
    const [command, ...rest] = pinned(cores.server, [process.execPath, ...args])
    child = spawn(command ?? '', rest, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const until = performance.now() + patience
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() > until) {
        throw new Error(`${args.join(' ')} does not answer`)
      }
      await wait(30)
    }
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await gone
    clearTimeout(late)
  }
  const settled = atExit(() => child.kill('SIGKILL'))
  await launch()
  return {
    pid: () => child.pid ?? 0,
    restart: async () => {
      await stop()
      await launch()
    },
    stop: async () => {
      await stop()
      settled()
    },
  }
}
