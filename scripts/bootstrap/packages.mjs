import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

/**
 * Installs the packages as the lock file says, when they are missing or it has changed.
 * @param {string} root the repository
 * @param {string} pnpm path of pnpm
 * @param {NodeJS.ProcessEnv} env
 * @throws {Stop} when they cannot be installed
 */
export function installPackages(root, pnpm, env) {
  const stamp = join(root, 'node_modules', '.firefelt-installed')
  const mark = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return

  console.log('Installing packages ...')
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  const { status } = spawnSync(pnpm, args, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) {
    throw new Stop(
      'The packages could not be installed (see above). The first run needs a network connection;\n' +
        'after a change of a package.json, run `pnpm install` to bring pnpm-lock.yaml up to date.',
    )
  }
  writeFileSync(stamp, mark)
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    hash.update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
