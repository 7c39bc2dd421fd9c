import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { provideBrowser } from '../../tests/e2e/browser.ts'
import { root, run } from '../command.ts'
import type { Count } from './count.ts'
import { withReport } from './reportFile.ts'

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
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
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  )
  return countPlaywright(report as Report | undefined, code)
}

/** A test that passes only at its second try has failed. */
export function countPlaywright(report: Report | undefined, code: number): Count {
  const passed = report?.stats.expected ?? 0
  const failed = (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0)
  const nothingFailed = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: nothingFailed ? 1 : failed }
}
