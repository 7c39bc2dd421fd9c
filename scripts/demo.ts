// `npm run demo`: a server with a practice room full of simulated participants, kept nowhere. `-- --kit=<id>` chooses the kit,
// and `--people=60` fills it with so many: a load of real shape.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from './command.ts'
import { buildClient } from './start/buildClient.ts'
import { serverCommand } from './start/serverCommand.ts'

const { values } = parseArgs({
  options: {
    kit: { type: 'string', default: 'ledergruppen' },
    language: { type: 'string', default: 'da' },
    people: { type: 'string', default: '8' },
  },
})

/** Whom a practice room brings by itself. */
const crew = 8

const port = process.env['PORT'] ?? '8080'
const here = `http://127.0.0.1:${port}`

const isReady = () =>
  fetch(`${here}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

const openRoom = async () => {
  const answer = await fetch(`${here}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kit: values.kit, language: values.language, practice: true }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const { links } = (await answer.json()) as { links: Record<string, string> }
  console.log(
    `A practice room is open; the others come by themselves.\n  Lead it:   ${links['facilitator']}\n` +
      `  On a wall: ${links['projector']}\n  Take part: ${links['participant']}\n`,
  )
  return links['participant'] ?? ''
}

/** More people than a practice room brings by itself, from a process of their own. */
const bringMore = (link: string): ChildProcess | undefined => {
  const more = Number(values.people) - crew
  const args = ['tests/rehearsal/crowd.ts', link, String(more)]
  return more > 0 ? spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }) : undefined
}

const demo = async (): Promise<number> => {
  if (!(await buildClient())) return 1
  const data = await mkdtemp(join(tmpdir(), 'firefelt-demo-'))
  const env = { ...process.env, PORT: port, DATA_DIR: data }
  const server = spawn(process.execPath, serverCommand, { cwd: root, env, stdio: 'inherit' })
  const ended = new Promise<number>((resolve) => {
    server.once('exit', (code) => resolve(code ?? 0))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void server.kill('SIGTERM'))
  let crowd: ChildProcess | undefined
  try {
    while (server.exitCode === null && !(await isReady())) await wait(100)
    if (server.exitCode === null) crowd = bringMore(await openRoom())
    return await ended
  } finally {
    crowd?.kill('SIGTERM')
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

process.exitCode = await demo()
