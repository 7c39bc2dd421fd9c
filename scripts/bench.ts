// `npm run bench`: installs the relays that ours is compared with, if need be, and runs them all under the same load.
import { run } from './command.ts'

const installed = await run(
  'pnpm',
  ['install', '--frozen-lockfile', '--ignore-workspace', '--ignore-scripts'],
  {
    cwd: 'tests/bench/relay/peers',
  },
)
process.exitCode =
  installed === 0
    ? await run('node', ['tests/bench/relay/main.ts', ...process.argv.slice(2)])
    : installed
