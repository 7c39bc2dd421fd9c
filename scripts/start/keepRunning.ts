import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../command.ts'
import { judge, startTime } from './restarts.ts'

/**
 * Runs Node with these arguments and starts it again when it ends on its own with an error: the server
 * ends itself when its disk fails, since what it then holds in memory cannot be trusted.
 * SIGINT and SIGTERM stop it for good.
 * @returns the exit code to end with
 */
export async function keepRunning(args: readonly string[]): Promise<number> {
  let child: ChildProcess | undefined
  let stopping = false
  const pause = new AbortController()
  const stop = (signal: NodeJS.Signals) => {
    stopping = true
    pause.abort()
    // At a terminal, Ctrl-C has reached the server already.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child?.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

  let everUp = false
  let shortRuns = 0
  for (;;) {
    const since = performance.now()
    child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
    const { code, signal } = await ended(child)
    if (stopping || code === 0 || signal === 'SIGTERM' || signal === 'SIGINT') return code ?? 0

    const lasted = performance.now() - since
    everUp ||= lasted >= startTime
    const verdict = judge({ lasted, everUp, shortRuns })
    const how = signal ?? `exit code ${code}`
    if (!verdict.again) {
      console.error(`The server ended (${how}) and is not started again.`)
      return code ?? 1
    }
    console.error(`The server ended (${how}); starting it again in ${verdict.after / 1000} s.`)
    shortRuns = verdict.shortRuns
    await wait(verdict.after, undefined, { signal: pause.signal }).catch(() => {})
    if (stopping) return 0
  }
}

interface End {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })
}
