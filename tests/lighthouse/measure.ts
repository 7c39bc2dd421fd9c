// Lighthouse's verdict on what a participant meets: `npm run lighthouse`. Ends with 1 when one is under its bound.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrowserContext, chromium } from '@playwright/test'
import { provideBrowser } from '../e2e/browser.ts'
import { createRoom } from '../fixtures/client.ts'
import { freePort } from '../fixtures/freePort.ts'
import { startServer } from '../fixtures/server.ts'

const categories = ['performance', 'accessibility', 'best-practices'] as const
/** Of a hundred. */
const bound = 95
const attempts = 4

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>
}

const audit = async (url: string, port: number, folder: string): Promise<Report> => {
  const output = join(folder, 'report.json')
  await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js'),
    url,
    `--port=${port}`,
    `--only-categories=${categories.join(',')}`,
    // A participant who has joined is known by what the browser keeps; its cache is cleared here instead.
    '--disable-storage-reset',
    '--output=json',
    `--output-path=${output}`,
    '--quiet',
  ])
  return JSON.parse(await readFile(output, 'utf8')) as Report
}

/** A first visit: nothing is kept of the page, only who has joined. */
const forgetPage = async (context: BrowserContext, origin: string): Promise<void> => {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
  const storageTypes = 'service_workers,cache_storage'
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await page.close()
}

const scoreOf = ({ categories: found }: Report, name: string): number =>
  Math.round((found[name]?.score ?? 0) * 100)

const isGood = (report: Report): boolean =>
  categories.every((name) => scoreOf(report, name) >= bound)

const tell = (what: string, report: Report): void => {
  const scores = categories.map((name) => `${name} ${scoreOf(report, name)}`)
  console.log(`${what}: ${scores.join(', ')}`)
  for (const name of categories) {
    for (const { id, weight } of report.categories[name]?.auditRefs ?? []) {
      const { title, score, displayValue } = report.audits[id] ?? { title: id, score: null }
      if (weight > 0 && score !== null && score < 0.9) {
        console.log(`  ${title}${displayValue === undefined ? '' : `: ${displayValue}`}`)
      }
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'firefelt-lighthouse-'))
const server = await startServer()
const port = await freePort()
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: provideBrowser(),
  locale: 'da-DK',
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
})
try {
  const { room } = await createRoom(server.url)
  const address = `${server.url}/r/${room}`
  /** Other programs on the machine only ever make a page slower, so a good verdict stands. */
  const judge = async (what: string): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      await forgetPage(context, server.url)
      const report = await audit(address, port, folder).catch((error: unknown) => {
        console.log(`${what}: Lighthouse could not finish\n${String(error)}`)
      })
      if (report === undefined) continue
      tell(what, report)
      if (isGood(report)) return true
    }
    return false
  }
  const door = await judge('the page to join on')

  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Deltag', exact: true }).click()
  await page.getByRole('heading', { name: 'Vælg et tema' }).waitFor()
  await page.close()
  const themes = await judge('the themes')
  process.exitCode = door && themes ? 0 : 1
} finally {
  await context.close()
  await server.remove()
  await rm(folder, { recursive: true, force: true })
}
