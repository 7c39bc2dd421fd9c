// What a crowded map costs the projector: `npm run bench:canvas`. Ends with 1 when a frame is over its budget.
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { provideBrowser } from '../e2e/browser.ts'
import { createRoom } from '../fixtures/client.ts'
import { startServer } from '../fixtures/server.ts'
import { fillRoom, gatherCrowd, noteId } from './crowd.ts'
import { framesOf, longestTasks, quantile } from './frames.ts'
import { drawEverything } from './naive.ts'
import { traced } from './trace.ts'

const notes = 400
const people = 60
/** Sixty frames a second on a machine a quarter as fast as this one, in ms. */
const budget = 1_000 / 60 / 4
/** How long each picture is watched, in ms, and how long it first settles. */
const watched = 6_000
const settled = 2_500
/** Times that somebody drops a post-it, and the pause after each, in ms. */
const drops = 15
const pause = 400

const line = (what: string, values: readonly number[]) => {
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)]
  console.log(`${what}: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`)
  return { median, p95 }
}

// Each stock client listens for the end of the process.
process.setMaxListeners(people)
const server = await startServer()
const browser = await chromium.launch({ executablePath: provideBrowser(), args: ['--no-sandbox'] })
try {
  const made = await createRoom(server.url)
  const { joined, one } = await fillRoom(server.url, made.room, { people, notes })
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    return context.newPage()
  }
  const cost = async (page: Page, act: () => Promise<void>) =>
    traced(await page.context().newCDPSession(page), act)

  console.log(`${notes} post-its and ${people} in the air, 1920 x 1080; time of the main thread`)
  const plain = await open()
  await drawEverything(plain, notes, people)
  await wait(settled)
  const naive = line(
    'a plain canvas that draws all of it anew, a frame',
    framesOf(await cost(plain, () => wait(watched))).map(({ total }) => total),
  )
  await plain.context().close()

  const wall = await open()
  const { pathname, hash } = new URL(made.links.projector)
  await wall.goto(server.url + pathname + hash)
  await wall.getByText('1 er med').waitFor()
  await wait(settled)
  const still = framesOf(await cost(wall, () => wait(watched / 3)))
  console.log(
    `the projector while nobody moves: ${still.length} frames drawn in ${watched / 3000} s`,
  )

  const crowd = await gatherCrowd(server.url, made.room, joined)
  crowd.lift()
  await wall
    .getByText('flytter')
    .nth(people - 1)
    .waitFor({ state: 'attached' })
  await wait(settled)
  const frames = framesOf(await cost(wall, () => wait(watched)))
  const busy = line(
    'the projector, a frame',
    frames.map(({ total }) => total),
  )
  line(
    '  of it scripts',
    frames.map(({ script }) => script),
  )
  console.log(`  frames drawn: ${(frames.length / (watched / 1_000)).toFixed(0)} a second`)
  crowd.leave()
  await wait(settled)

  const dropping = async () => {
    for (let drop = 0; drop < drops; drop++) {
      const target = { success: (drop * 0.37) % 1, importance: (drop * 0.71) % 1 }
      one.act({ type: 'moveNote', id: noteId(people + drop), target })
      await wait(pause)
    }
  }
  const longest = longestTasks(await cost(wall, dropping), drops)
  line(`the projector, the ${drops} longest tasks of ${drops} drops`, longest)
  one.leave()

  const ok = busy.median <= budget
  console.log(
    `${ok ? 'within' : 'OVER'} the budget of ${budget.toFixed(2)} ms a frame, ` +
      `at ${(busy.median / naive.median).toFixed(2)} of what the plain canvas costs`,
  )
  process.exitCode = ok ? 0 : 1
} finally {
  await browser.close()
  await server.remove()
}
