import { run } from '../command.ts'
import { buildClient } from '../start/buildClient.ts'
import { checkArchitecture } from './architecture.ts'
import { checkBudgets } from './budgets.ts'
import type { Check } from './count.ts'
import { checkFileLength } from './fileLength.ts'
import { runPlaywright } from './playwright.ts'
import { checkTypes } from './types.ts'
import { runVitest } from './vitest.ts'

interface Stage {
  readonly name: string
  readonly what: string
  readonly check: Check
}

/** All stages in their order; the arguments narrow the two that run tests. */
export function stagesWith(args: readonly string[]): readonly Stage[] {
  return [
    { name: 'format', what: 'biome', check: command('biome', ['check', '.']) },
    { name: 'lint', what: 'oxlint', check: command('oxlint', ['--deny-warnings', '.']) },
    { name: 'architecture', what: 'who imports whom, no cycles', check: checkArchitecture },
    { name: 'length', what: 'no file over 400 lines', check: checkFileLength },
    {
      name: 'unused',
      what: 'files, exports and packages that nothing uses',
      check: command('knip', []),
    },
    { name: 'types', what: 'TypeScript, package by package', check: checkTypes },
    { name: 'unit', what: 'unit and contract tests', check: () => runVitest(args) },
    { name: 'build', what: 'the client', check: buildClient },
    { name: 'budgets', what: 'size of what a phone loads', check: checkBudgets },
    { name: 'e2e', what: 'the real server in real browsers', check: () => runPlaywright(args) },
  ]
}

function command(name: string, args: readonly string[]): Check {
  return async () => (await run(name, args)) === 0
}
