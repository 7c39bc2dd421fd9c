import { run } from '../command.ts'
import { compileCache } from './compileCache.ts'
import type { Count } from './count.ts'
import { withReport } from './reportFile.ts'

interface Report {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Runs the unit and contract tests. */
export async function runVitest(args: readonly string[]): Promise<Count> {
  const { code, report } = await withReport((file) =>
    run(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
      { env: compileCache },
    ),
  )
  return countVitest(report as Report | undefined, code)
}

/** A file that could not be loaded counts as one failure, and so does a run that ended badly for no test's fault. */
export function countVitest(report: Report | undefined, code: number): Count {
  const failed = (report?.testResults ?? []).reduce((sum, file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed').length
    return sum + (file.status === 'failed' ? Math.max(1, tests) : tests)
  }, 0)
  const passed = report?.numPassedTests ?? 0
  const nothingFailed = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: nothingFailed ? 1 : failed }
}
