import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../command.ts'
import { firstLoad, type Manifest } from './firstLoad.ts'

const dist = join(root, 'client/dist')

/**
 * Whether what browsers load stays within bounds; sizes in kB of 1000 bytes, scripts gzipped. The whole is every role's
 * scripts together, though no one browser loads them all: so no role can grow at another's expense.
 */
export async function checkBudgets(): Promise<boolean> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const assets = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const scripts = assets.filter((file) => file.endsWith('.js'))
  const fonts = assets.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  return [
    within("a participant's first load", 170, sum(firstLoad(manifest), gzipped)),
    within('all scripts', 300, sum(scripts, gzipped)),
    within(
      'fonts',
      60,
      sum(fonts, (file) => statSync(join(dist, file)).size),
    ),
  ].every(Boolean)
}

function within(what: string, most: number, bytes: number): boolean {
  const kilobytes = bytes / 1000
  const ok = kilobytes > 0 && kilobytes <= most
  const line = `${what}: ${kilobytes.toFixed(1)} kB of ${most}`
  if (ok) console.log(line)
  else console.error(`${line}  ← outside its budget`)
  return ok
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
}

function sum(files: readonly string[], size: (file: string) => number): number {
  return files.reduce((total, file) => total + size(file), 0)
}
