// `npm run fault`: the fault tests in their long form, with 300 kills and the promised times held to; or those that are named.
import { run } from './command.ts'

const named = process.argv.slice(2)
process.exitCode = await run('vitest', ['run', ...(named.length > 0 ? named : ['tests/fault'])], {
  env: { FIREFELT_LONG: 'yes' },
})
