import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { Job, Made } from './job.ts'

/** Files that wait while another is made; more are told to come again. */
const mostWaiting = 16
/** How long making one file may take, in ms. */
const patience = 60_000
/** How long the thread stays after its last file, in ms: it holds some 100 MB. */
const rest = 20_000
/** Megabytes that making a file may take. */
const memory = 512

export interface Exporter {
  /** @throws Problem no-map, no-days, export-failed; busy when many wait already */
  make(job: Job): Promise<Uint8Array>
  /** Ends the thread; what is under way fails. */
  close(): Promise<void>
}

interface Waiting {
  job: Job
  done(bytes: Uint8Array): void
  failed(problem: Problem): void
}

interface Options {
  /** What runs in the thread; the exporter's own unless a test brings another. */
  script?: URL
  patience?: number
}

/**
 * Makes files in a thread of its own, one after the other, so that a long PDF stalls nobody's post-it. The thread
 * comes with the first file and goes when none is wanted any more: a server at rest holds nothing of it.
 */
export const createExporter = ({
  script = new URL('./worker.ts', import.meta.url),
  patience: longest = patience,
}: Options = {}): Exporter => {
  const waiting: Waiting[] = []
  let worker: Worker | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const drop = () => {
    const gone = worker
    worker = undefined
    return gone?.terminate()
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

  const start = (): Worker => {
    const started = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    started.unref()
    started.on('message', (made: Made) => {
      if (worker === started && 'kind' in made) answer(made)
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
    worker.postMessage(current.job)
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
