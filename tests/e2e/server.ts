import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test as base } from '@playwright/test'
import { freePort } from './freePort.ts'

const root = join(import.meta.dirname, '../..')
const patience = 30_000

/** The real server as a process of its own, with a data directory of its own. */
export interface Server {
  readonly url: string
  /** Ends it as an operator would (SIGTERM). */
  stop(): Promise<void>
  /** Ends it as a power cut would (SIGKILL). */
  kill(): Promise<void>
  /** Starts it again on the same port and data; ends it first if it still runs. */
  restart(): Promise<void>
}

/** Starts a server on a free port and waits until it is ready; `env` adds to its environment. */
export async function startServer(
  env: NodeJS.ProcessEnv = {},
): Promise<Server & { remove(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'firefelt-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: data,
    LOG_LEVEL: 'warn',
    ...env,
  }
  let child: ChildProcess

  const launch = async () => {
    child = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: root,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await untilReady(url, child)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!isRunning(child)) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }

  await launch()
  return {
    url,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM')
      await launch()
    },
    remove: async () => {
      await end('SIGKILL')
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Playwright's `test` with one `server` a worker; a test that ends it starts it again. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // Playwright reads this pattern to see which fixtures are needed: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker', timeout: 2 * patience },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    if (!isRunning(child))
      throw new Error(`The server ended at its start (exit code ${child.exitCode}).`)
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error(`The server was not ready after ${patience / 1000} s.`)
}
