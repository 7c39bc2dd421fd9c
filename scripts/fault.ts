// `npm run fault`: the fault tests in their long form, with 300 kills and the promised times held to.
import { run } from './command.ts'

process.exitCode = await run('vitest', ['run', 'tests/fault', ...process.argv.slice(2)], {
  env: { FIREFELT_LONG: 'yes' },
})
