import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser to test with: `$CHROMIUM_PATH`, the system's Chromium or Chrome, or Playwright's own; undefined if none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
    return named
  }
  const onPath = names.flatMap((name) =>
    (env.PATH ?? '').split(delimiter).map((place) => join(place, name)),
  )
  return [...onPath, ...wellKnown, chromium.executablePath()].find((path) => existsSync(path))
}

/**
 * Finds the browser to test with; as root on Debian, installs one if there is none.
 * @throws when there is none and none can be installed
 */
export function provideBrowser(): string {
  const found = findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No browser found: installing Debian’s chromium ...')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // A machine that has just started may be busy with its own updates.
    const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
    const apt = (...args: string[]) =>
      spawnSync('apt-get', [...patient, ...args], { stdio: 'inherit', env })
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium')
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error('No Chromium or Chrome found: install one, or name it in CHROMIUM_PATH.')
}
