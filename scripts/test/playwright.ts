import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { provideBrowser } from '../../tests/e2e/browser.ts'
import { root, run } from '../command.ts'
import { compileCache } from './compileCache.ts'
import type { Count } from './count.ts'
import { type Suite, titlesOf } from './flaky.ts'
import { withReport } from './reportFile.ts'

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly suites: readonly Suite[]
  readonly errors: readonly unknown[]
}

/** Runs the browser tests against the built client. */
export async function runPlaywright(args: readonly string[]): Promise<Count> {
  if (!existsSync(join(root, 'client/dist/index.html'))) {
    console.error('There is no built client: the browser tests need the stage »build«.')
    return { passed: 0, failed: 1 }
  }
  const browser = provideBrowser()
  const { code, report } = await withReport((file) =>
    run('playwright', ['test', '--reporter=list,json', ...args], {
      cwd: 'tests',
      env: { ...compileCache, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  )
  return countPlaywright(report as Report | undefined, code)
}

/** A test that passed at its second try counts as passed, and is named: the product or the test has a fault to find. */
export function countPlaywright(report: Report | undefined, code: number): Count {
  const flaky = titlesOf(report?.suites ?? [], 'flaky')
  const passed = (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0)
  const failed = report?.stats.unexpected ?? 0
  const nothingFailed = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: nothingFailed ? 1 : failed, flaky }
}
