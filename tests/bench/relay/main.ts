// The relay against its peers: `npm run bench`. Each server has one core, what loads it has another.
import { spawnSync } from 'node:child_process'
import { canPin, cores } from './measure/cores.ts'
import { commitP50 } from './measure/disk.ts'
import { combined } from './measure/median.ts'
import { calibrate, loadAverage } from './measure/noise.ts'
import { profiles } from './measure/profile.ts'
import { type Options, readOptions } from './options.ts'
import type { Contender } from './peers/contender.ts'
import { firefelt } from './peers/firefelt.ts'
import { hocuspocus } from './peers/hocuspocus.ts'
import { yWebsocketServer } from './peers/yWebsocketServer.ts'
import { readResults, writeResults } from './report/results.ts'
import { table } from './report/table.ts'
import { remarks } from './report/trust.ts'
import { belowFloor } from './report/verdict.ts'
import type { Figures, Scenario } from './scenarios/scenario.ts'

const contenders: readonly Contender[] = [firefelt, yWebsocketServer, hocuspocus]

const rounded = (figures: Figures): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(3))}`)
    .join(', ')

const runOne = async (
  scenario: Scenario,
  contender: Contender,
  options: Options,
): Promise<Figures> => {
  const runs: Figures[] = []
  for (let run = 0; run < options.runs; run++) {
    profiles.folder = contender === firefelt ? options.profile : undefined
    const before = calibrate()
    const disk = scenario.stores && contender === firefelt ? { diskP50: commitP50() } : {}
    const figures = await scenario.run(contender, options)
    runs.push({ ...disk, ...figures, slower: calibrate() / before })
  }
  return combined(runs)
}

const main = async () => {
  const options = readOptions(process.argv.slice(2))
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', String(cores.load), String(process.pid)])
  else console.log('Servers share their cores with what loads them here: no taskset, or one core.')
  console.log(`Load average before: ${loadAverage().toFixed(2)}; node ${process.version}`)
  const results = await readResults(options.json)
  for (const scenario of options.chosen) {
    console.log(`\n${scenario.id}: ${scenario.title}`)
    for (const contender of contenders) {
      const { name } = contender
      const isAsked = options.contenders.includes(name)
      if (!isAsked || !(scenario.contenders ?? [name]).includes(name)) continue
      const figures = await runOne(scenario, contender, options)
      results[scenario.id] = { ...results[scenario.id], [name]: figures }
      await writeResults(options.json, results)
      console.log([`  ${name}: ${rounded(figures)}`, ...remarks(figures)].join('\n    '))
    }
  }
  console.log(`\n${table(results)}`)
  const missed = options.judged ? belowFloor(results) : []
  if (missed.length > 0) {
    console.log(`\nBELOW FLOOR: ${missed.join('; ')}`)
    process.exitCode = 1
  }
}

await main()
