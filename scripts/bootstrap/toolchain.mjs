import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Stop } from './stop.mjs'

const nodeMajor = 24
const windows = process.platform === 'win32'
const exe = windows ? '.exe' : ''

/**
 * Makes sure that Node ≥ 24 and the pinned pnpm are at hand, fetching into `.toolchain/` what is not.
 * @param {string} root the repository
 * @returns {{node: string, pnpm: string, env: NodeJS.ProcessEnv}} paths of both, and an environment that finds them
 * @throws {Stop} when something must be fetched and cannot be
 */
export function prepareToolchain(root) {
  const home = join(root, '.toolchain')
  const modules = join(home, 'node_modules')
  const pnpmVersion = pinnedPnpm(root)
  const ownNode = Number(process.versions.node.split('.')[0]) >= nodeMajor
  const node = ownNode ? process.execPath : join(modules, 'node', 'bin', `node${exe}`)
  const pnpm = join(modules, 'pnpm', `pnpm${exe}`)

  const wanted = [`pnpm@${pnpmVersion}`, ...(ownNode ? [] : [`node@${nodeMajor}`])]
  const stamp = join(home, 'stamp')
  const mark = `${process.platform} ${process.arch} ${wanted.join(' ')}\n`
  const works = () =>
    version(pnpm) === pnpmVersion &&
    (version(node) ?? '').startsWith(ownNode ? 'v' : `v${nodeMajor}.`)

  const stamped =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === mark &&
    existsSync(node) &&
    existsSync(pnpm)
  if (!stamped) {
    if (!works()) fetchInto(home, wanted)
    if (!works()) runInstallScripts(modules)
    if (!works())
      throw new Stop(
        `What was fetched into ${home} does not run. Remove that directory and try again.`,
      )
    writeFileSync(stamp, mark)
  }

  const path = [dirname(node), dirname(pnpm), join(root, 'node_modules', '.bin'), process.env.PATH]
  return { node, pnpm, env: { ...process.env, PATH: path.join(delimiter) } }
}

/** @param {string} root */
function pinnedPnpm(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(manifest.packageManager).replace('pnpm@', '')
}

/** @param {string} binary */
function version(binary) {
  const { status, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/**
 * @param {string} home
 * @param {string[]} wanted
 */
function fetchInto(home, wanted) {
  console.log(`Fetching ${wanted.join(' and ')} into .toolchain (once) ...`)
  mkdirSync(home, { recursive: true })
  const manifest = join(home, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')

  // Under npm, its own JavaScript file is known: no shell needed, also on Windows.
  const own = process.env.npm_execpath ?? ''
  const [command, first] = own.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []]
  const args = [
    'install',
    '--prefix',
    home,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
  ]
  const quiet = ['--loglevel=error', '--ignore-scripts=false', '--workspaces=false']
  const { status } = spawnSync(command, [...first, ...args, ...quiet, ...wanted], {
    cwd: home,
    stdio: 'inherit',
    shell: windows && command === 'npm',
  })
  if (status !== 0) {
    throw new Stop(
      `Could not fetch ${wanted.join(' and ')} from the npm registry.\n` +
        'The first run needs a network connection (or a proxy known to npm); later runs do not.\n' +
        `With Node ${nodeMajor} or newer installed, only pnpm and the packages are fetched.`,
    )
  }
}

/**
 * Newer npm versions hold install scripts back, and these two packages put their binary in place by one.
 * @param {string} modules
 */
function runInstallScripts(modules) {
  for (const [name, script] of [
    ['node', 'installArchSpecificPackage.js'],
    ['pnpm', 'install.js'],
  ]) {
    const cwd = join(modules, String(name))
    if (existsSync(join(cwd, String(script)))) {
      spawnSync(process.execPath, [String(script)], { cwd, stdio: 'inherit' })
    }
  }
}
