import { parseArgs } from 'node:util'
import { type ContenderName, contenderNames } from './peers/contender.ts'
import { scenarios } from './scenarios/all.ts'
import type { Scenario } from './scenarios/scenario.ts'

export interface Options {
  chosen: readonly Scenario[]
  contenders: readonly ContenderName[]
  /** How often each is run; the median counts. */
  runs: number
  /** s of the load before it counts: V8 compiles what runs all the time for some of them, on the server's own core. */
  warmUp: number
  counted: number
  size: number
  /** Whether a run fails that does not reach a floor. */
  judged: boolean
  /** Where CPU profiles of our server are kept; none are made when it is left out. */
  profile: string | undefined
  /** Where results are kept, and added to. */
  json: string | undefined
}

export const usage = `npm run bench [-- options]
  --only=a,b          scenarios, or the beginning of their names: ${scenarios.map(({ id }) => id).join(', ')}
  --contender=a,b     ${contenderNames.join(', ')}, or the beginning of their names
  --quick             short and small: to see that it works, not to judge by, so that no floor fails it
  --full              three runs of each, and their medians
  --json=FILE         keeps the results there; the table then shows what earlier runs left there too
  --profile=FOLDER    keeps a CPU profile of our server's main thread there, of what is counted
`

const pick = <Item>(
  items: readonly Item[],
  wish: string | undefined,
  name: (item: Item) => string,
) => {
  const wanted = wish?.toLowerCase().split(',')
  const found = items.filter(
    (item) => !wanted || wanted.some((word) => name(item).toLowerCase().startsWith(word)),
  )
  if (found.length === 0) throw new Error(`nothing is called »${wish}«\n\n${usage}`)
  return found
}

/** @throws when an option is unknown */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      contender: { type: 'string' },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  return {
    chosen: pick(scenarios, values.only, ({ id }) => id),
    contenders: pick(contenderNames, values.contender, (name) => name),
    runs: values.full ? 3 : 1,
    warmUp: values.quick ? 1 : 10,
    counted: values.quick ? 2 : 5,
    size: values.quick ? 0.2 : 1,
    judged: !values.quick,
    profile: values.profile,
    json: values.json,
  }
}
