import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../command.ts'
import { firstLoad, type Manifest, whole } from './firstLoad.ts'

const dist = join(root, 'client/dist')

/** The views that each role's browser may open: everybody may read the plan, and about privacy. */
const roles = {
  participant:
    /^src\/views\/(participant|prepare|agree|cards|hidden|differences|sessions|rehearsal|plan\/(Plan|Mine|Privacy)Page|start\/UnknownPage)/,
  facilitator:
    /^src\/views\/(start|kits|room\/FacilitatorPage|facilitator|agenda|agree|cards|hidden|differences|sessions|rehearsal|plan)/,
  projector:
    /^src\/views\/(room\/ProjectorPage|projector|cards|hidden|differences|sessions|rehearsal|plan\/(Plan|Privacy)Page)/,
}

/**
 * Whether what browsers load stays within bounds; sizes in kB of 1000 bytes, scripts gzipped. No browser is ever sent
 * more than a role's whole: both languages, every step of the meeting, what comes before it and what it leaves behind.
 */
export async function checkBudgets(): Promise<boolean> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const assets = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const scripts = assets.filter((file) => file.endsWith('.js'))
  const fonts = assets.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  const wholes = Object.entries(roles).map(([role, views]) => ({
    role,
    files: whole(manifest, views),
  }))
  const nobodys = scripts.filter((file) => !wholes.some(({ files }) => files.includes(file)))
  if (nobodys.length > 0) console.error(`Loaded in no role that is counted: ${nobodys.join(', ')}`)
  return [
    nobodys.length === 0,
    within("a participant's first load", 170, sum(firstLoad(manifest), gzipped)),
    ...wholes.map(({ role, files }) => within(`a ${role}'s whole`, 300, sum(files, gzipped))),
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
