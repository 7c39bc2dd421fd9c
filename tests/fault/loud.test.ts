import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { joinRoom } from '../fixtures/client.ts'
import { percentile } from '../fixtures/editor.ts'
import type { Person } from '../fixtures/person.ts'
import { askTime } from './askTime.ts'
import { type DraggingPair, draggingPair } from './draggingPair.ts'
import { growthDuring, megabyte } from './figures.ts'
import { oneRoom } from './oneRoom.ts'

const here = oneRoom()
let people: readonly [Person, Person]
let pair: DraggingPair
beforeAll(async () => {
  people = [await here.enter(), await here.enter()]
  pair = draggingPair(people)
  // What runs for the first time is slow.
  await pair.drag(seconds)
}, 60_000)

const long = process.env['FIREFELT_LONG'] !== undefined
const seconds = 1
const perSecond = 10_000
/** What the others' words may take longer beside it, how often that is tried, and what it may cost in memory. */
const promised = {
  ratio: 1.2,
  rounds: { least: long ? 15 : 2, most: 15 },
  growth: 20 * megabyte,
}
/**
 * What a round took, of all. Other work on the machine can only make it worse, so that on a busy one the best of them is the
 * relay's own doing; in the long form, which is run for the figures, the relay is to slow nobody in most of them.
 */
const typical = (rounds: readonly number[]): number =>
  long ? percentile(rounds, 0.5) : Math.min(...rounds)
/** How much of a round's due it sends at least, on a machine so busy that to come back takes long. */
const leastSent = 0.5

interface Shouted {
  sent: number
  codes: number[]
}

/** R-RATE-1, R-RATE-2 */
describe('one socket that sends 10,000 messages a second', () => {
  /** Resolves once it shouts, with what ends it. */
  const shout = async (kind: string): Promise<{ end(): Promise<Shouted> }> => {
    const { token } = await joinRoom(here.url, here.room)
    const script = join(import.meta.dirname, 'shouter.ts')
    const args = [here.url, here.room, token, kind, perSecond].map(String)
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const line = async (): Promise<string> => (await lines.next()).value ?? ''
    expect(await line()).toBe('in')
    return {
      end: async () => {
        child.stdin.end()
        return JSON.parse(await line()) as Shouted
      },
    }
  }

  it.each<[string, number | undefined]>([
    ['questions', closeCodes.tooMany],
    ['empty updates', closeCodes.tooMany],
    ['stances', undefined],
    ['unknown', undefined],
    ['pings', undefined],
  ])(
    'is closed as often as it comes, or held back, and slows nobody else: %s',
    async (kind, code) => {
      const [alone, beside]: [number[], number[]] = [[], []]
      const ratio = () => typical(beside) / typical(alone)
      const { least, most } = promised.rounds
      for (let round = 0; round < least || (round < most && ratio() > promised.ratio); round++) {
        alone.push(await pair.drag(seconds))
        const loud = await shout(kind)
        beside.push(await pair.drag(seconds))
        const { sent, codes } = await loud.end()
        expect(sent).toBeGreaterThan(leastSent * perSecond * seconds)
        const last = codes.pop()
        expect(new Set(codes)).toEqual(new Set(code === undefined ? [] : [code]))
        expect([code, 1000]).toContain(last)
      }
      const [before, now] = [alone, beside].map((rounds) => typical(rounds).toFixed(1))
      if (long) console.log(`${kind}: p95 ${before} ms alone, ${now} ms beside it`)
      expect(ratio()).toBeLessThanOrEqual(promised.ratio)
      // Not meanwhile: to see what is held, garbage is collected all the time, which slows everybody.
      const growth = await growthDuring(here.server, async () => {
        const loud = await shout(kind)
        await wait(seconds * 1_000)
        await loud.end()
      })
      expect(growth).toBeLessThan(promised.growth)
      if (kind === 'stances') expect(pair.heardOf('loud')).toBeGreaterThan(0)
      await Promise.all(people.map(askTime))
    },
    240_000,
  )
})
