import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Problem } from '../problem.ts'
import type { Job, Made } from './job.ts'

/** Files that wait while another is made; more are told to come again. */
const mostWaiting = 16
/** How long making one file may take, in ms. */
const patience = 60_000
/** How long the process stays after its last file, in ms: it holds some 150 MB. */
const rest = 20_000
/** Megabytes of objects that making a file may take. */
const memory = 512

export interface Exporter {
  /** @throws Problem no-map, no-days, export-failed; busy when many wait already */
  make(job: Job): Promise<Uint8Array>
  /** Ends the process; what is under way fails. */
  close(): Promise<void>
}

interface Waiting {
  job: Job
  done(bytes: Uint8Array): void
  failed(problem: Problem): void
}

interface Options {
  /** What runs in the process; the exporter's own unless a test brings another. */
  script?: URL
  patience?: number
}

/** Nothing of the server's own; Windows runs no program without knowing where it is. */
const surroundings = (): NodeJS.ProcessEnv => {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}

/**
 * Makes files in a process of its own, one after the other: a long PDF stalls nobody's post-it, and what makes it fall
 * over takes nobody along. The process comes with the first file and goes when none is wanted any more, with all of its
 * memory, which a thread would leave behind. It knows no more than it is told with each file.
 */
export const createExporter = ({
  script = new URL('./worker.ts', import.meta.url),
  patience: longest = patience,
}: Options = {}): Exporter => {
  const waiting: Waiting[] = []
  let worker: ChildProcess | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const drop = async () => {
    const gone = worker
    worker = undefined
    if (gone === undefined || gone.exitCode !== null || gone.signalCode !== null) return
    const ended = once(gone, 'exit')
    gone.kill('SIGKILL')
    await ended
  }

  const settle = (end: (one: Waiting) => void) => {
    clearTimeout(timer)
    const one = current
    current = undefined
    if (one !== undefined) end(one)
    next()
  }

  const fail = () => {
    void drop()
    settle((one) => one.failed(new Problem('export-failed')))
  }

  const answer = (made: Made) =>
    settle((one) => {
      if (made.kind === 'file') one.done(made.bytes)
      else one.failed(new Problem(made.reason))
    })

  const start = (): ChildProcess => {
    const started = fork(script, {
      execArgv: [`--max-old-space-size=${memory}`, '--disable-warning=ExperimentalWarning'],
      env: surroundings(),
      // Of what it has to say nothing may be said: it may quote what somebody wrote.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Bytes travel as bytes.
      serialization: 'advanced',
    })
    started.unref()
    started.channel?.unref()
    started.on('message', (made: Made) => {
      if (worker === started) answer(made)
    })
    for (const event of ['error', 'exit'] as const) {
      started.on(event, () => {
        if (worker === started) fail()
      })
    }
    return started
  }

  const next = () => {
    if (current !== undefined || closed) return
    current = waiting.shift()
    if (current === undefined) {
      timer = setTimeout(() => void drop(), rest).unref()
      return
    }
    worker ??= start()
    clearTimeout(timer)
    timer = setTimeout(fail, longest).unref()
    // One that cannot be told has ended, or is about to: that is heard as its end.
    worker.send(current.job, () => {})
  }

  return {
    make: (job) =>
      new Promise((done, failed) => {
        if (closed) return failed(new Problem('stopping'))
        if (waiting.length >= mostWaiting) return failed(new Problem('busy'))
        clearTimeout(current === undefined ? timer : undefined)
        waiting.push({ job, done, failed })
        next()
      }),
    close: async () => {
      closed = true
      clearTimeout(timer)
      for (const one of [current, ...waiting.splice(0)]) one?.failed(new Problem('stopping'))
      current = undefined
      await drop()
    },
  }
}
