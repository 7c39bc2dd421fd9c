// `npm run lighthouse`: builds the client, installs Lighthouse if need be, and asks it what it thinks of a participant's view.
import { run } from './command.ts'
import { buildClient } from './start/buildClient.ts'

const steps = [
  buildClient,
  async () =>
    (await run('pnpm', ['install', '--frozen-lockfile', '--ignore-workspace'], {
      cwd: 'tests/lighthouse',
    })) === 0,
  async () => (await run('node', ['tests/lighthouse/measure.ts'])) === 0,
]
let ok = true
for (const step of steps) ok &&= await step()
process.exitCode = ok ? 0 : 1
