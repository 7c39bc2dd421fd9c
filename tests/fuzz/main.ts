// `npm run fuzz`: a thousand seeded meetings, or `--seeds=50 --from=1 --turns=400`.

import { parseArgs } from 'node:util'
import { runSeed } from './runSeed.ts'
import { addUp, type Story } from './story.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    turns: { type: 'string', default: '400' },
  },
})
const [seeds, from, turns] = [values.seeds, values.from, values.turns].map(Number)
if (!seeds || !from || !turns) throw new Error('--seeds, --from and --turns are whole numbers')

const say = (line: string) => void process.stdout.write(`${line}\n`)
const failed: number[] = []
const stories: Story[] = []
const since = performance.now()
for (let seed = from; seed < from + seeds; seed++) {
  try {
    stories.push(await runSeed(seed, turns))
  } catch (error) {
    failed.push(seed)
    say(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if ((seed - from + 1) % 100 === 0) say(`${seed - from + 1} meetings, ${failed.length} failed`)
}
const seconds = Math.round((performance.now() - since) / 1000)
const counts = Object.entries(addUp(stories)).map(([what, count]) => `${what} ${count}`)
say(`${seeds} meetings in ${seconds} s: ${counts.join(', ')}; ${failed.length} failed`)
if (failed.length > 0) {
  say(`Add to »remembered« in tests/fuzz/convergence.test.ts: ${failed.join(', ')}`)
  process.exitCode = 1
}
