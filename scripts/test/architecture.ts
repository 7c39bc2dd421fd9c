import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../command.ts'
import { sourceFiles } from './sourceFiles.ts'

const rooms = ['client', 'server', 'shared', 'themes', 'tests', 'scripts']

interface Cruise {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string }[]
  }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
  readonly cycle?: readonly { readonly name: string }[]
}

/**
 * Checks the rules of .dependency-cruiser.cjs. Without a TypeScript that it understands, dependency-cruiser
 * sees no modules and is content: so every source file must be among those it saw, with the imports between rooms.
 */
export async function checkArchitecture(): Promise<boolean> {
  const { modules, summary } = await cruise()
  for (const violation of summary.violations) console.error(describe(violation))

  const seen = new Set(modules.map((module) => module.source))
  const missed = sourceFiles(/\.tsx?$/).filter(
    (path) => inARoom(path) && !path.endsWith('.d.ts') && !seen.has(path),
  )
  for (const path of missed) console.error(`not seen by dependency-cruiser: ${path}`)

  const resolved = modules.some(
    ({ source, dependencies }) =>
      !source.startsWith('shared/') && dependencies.some((to) => to.resolved.startsWith('shared/')),
  )
  if (!resolved)
    console.error('dependency-cruiser saw no import of shared: it does not resolve the packages')

  console.log(`${seen.size} modules, ${summary.violations.length} violations`)
  return summary.violations.length === 0 && missed.length === 0 && resolved
}

function inARoom(path: string): boolean {
  return rooms.some((room) => path.startsWith(`${room}/`))
}

function describe({ rule, from, to, cycle }: Violation): string {
  const way = cycle ? [from, ...cycle.map((step) => step.name)] : [from, to]
  return `${rule.name}: ${way.join(' → ')}`
}

async function cruise(): Promise<Cruise> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms]
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  return JSON.parse(stdout) as Cruise
}
