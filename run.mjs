#!/usr/bin/env node
// Bootstrap: finds or fetches Node and pnpm, installs the packages, runs a script.
// Plain JavaScript without packages, so that it runs on whatever Node (≥ 20) is at hand.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOver } from './scripts/bootstrap/handOver.mjs'
import { installPackages } from './scripts/bootstrap/packages.mjs'
import { Stop } from './scripts/bootstrap/stop.mjs'
import { prepareToolchain } from './scripts/bootstrap/toolchain.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const [script, ...args] = process.argv.slice(2)
const known = [
  'start',
  'dev',
  'demo',
  'test',
  'pictures',
  'bench',
  'canvas',
  'lighthouse',
  'fuzz',
  'soak',
  'fault',
]

try {
  const file = join(root, 'scripts', `${script}.ts`)
  if (!script || !known.includes(script) || !existsSync(file)) {
    throw new Stop(`Usage: node run.mjs <${known.join(' | ')}>`)
  }
  const { node, pnpm, env } = prepareToolchain(root)
  installPackages(root, pnpm, env)
  process.exitCode = await handOver(node, [file, ...args], { cwd: root, env })
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(`\n${error.message}\n`)
  process.exitCode = 1
}
