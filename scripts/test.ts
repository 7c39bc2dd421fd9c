// `npm test`: everything that must hold. `--only=unit,build` runs some stages; other arguments go to vitest and playwright.

import { type Count, counted } from './test/count.ts'
import { stagesWith } from './test/stages.ts'

const args = process.argv.slice(2)
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')
const stages = stagesWith(args.filter((arg) => !arg.startsWith('--only=')))

const unknown = only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? []
if (unknown.length > 0) {
  console.error(
    `No stage ${unknown.join(', ')}; there are: ${stages.map((stage) => stage.name).join(', ')}`,
  )
  process.exit(1)
}

const failing: string[] = []
const flaky: string[] = []
let total: Count = { passed: 0, failed: 0 }
for (const stage of stages) {
  if (only && !only.includes(stage.name)) continue
  console.log(`\n── ${stage.name}: ${stage.what}`)
  const since = performance.now()
  const count = await counted(stage.check)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`── ${stage.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  if (count.failed > 0) failing.push(`${stage.name} (${count.failed})`)
  flaky.push(...(count.flaky ?? []))
  total = { passed: total.passed + count.passed, failed: total.failed + count.failed }
}

if (flaky.length > 0) {
  console.log(`\n!! FLAKY: ${flaky.length} passed at the second try only. Each is a fault to find:`)
  for (const name of flaky) console.log(`!!   ${name}`)
}
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)
