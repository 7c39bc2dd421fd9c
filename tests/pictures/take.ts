// Takes the README's pictures from the running product: `npm run pictures`.
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { provideBrowser } from '../e2e/browser.ts'
import { createRoom, joinRoom, type StockClient, stockClient, synced } from '../fixtures/client.ts'
import { startServer } from '../fixtures/server.ts'

const folder = join(import.meta.dirname, '../../docs/pictures')

/** Four tables and one online, each with what they put on the map: theme, how well it succeeds, how important it is. */
const senders: [string, [theme: string, success: number, importance: number][]][] = [
  [
    'Bord 1',
    [
      ['laering-af-fejl', 0.15, 0.85],
      ['klare-maal', 0.7, 0.82],
    ],
  ],
  [
    'Bord 2',
    [
      ['graenser-for-ledelsesopgaven', 0.35, 0.68],
      ['god-information', 0.72, 0.3],
    ],
  ],
  [
    'Bord 3',
    [
      ['prioritering', 0.22, 0.6],
      ['moedeforberedelse', 0.26, 0.25],
    ],
  ],
  [
    'Bord 4',
    [
      ['tillid-og-tryghed', 0.88, 0.9],
      ['gode-beslutninger', 0.42, 0.93],
    ],
  ],
  [
    'Online',
    [
      ['godt-samarbejde', 0.85, 0.62],
      ['oplaering', 0.9, 0.12],
    ],
  ],
]

const fill = async (url: string, room: string): Promise<StockClient[]> => {
  const clients: StockClient[] = []
  for (const [name, notes] of senders) {
    const client = stockClient(url, room, await joinRoom(url, room, name))
    await synced(client)
    for (const [theme, success, importance] of notes) {
      const id = `${theme}-${clients.length}`
      client.act({ type: 'putNote', id, theme, target: { success, importance } })
    }
    // The first word about oneself has the number 0, which nobody takes for news.
    client.provider.awareness.setLocalState({})
    clients.push(client)
  }
  const [last] = clients
  last?.act({
    type: 'putNote',
    id: 'aside',
    theme: 'rigtige-sager',
    target: 'escalation',
  })
  return clients
}

/** Holds a post-it in the air, as a finger does. */
const lift = ({ provider }: StockClient, note: string, success: number, importance: number) =>
  provider.awareness.setLocalState({ drag: { note, position: { success, importance } } })

const settle = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
}

const server = await startServer()
const browser = await chromium.launch({ executablePath: provideBrowser(), args: ['--no-sandbox'] })
try {
  const made = await createRoom(server.url)
  const clients = await fill(server.url, made.room)
  const open = async (path: string, width: number, height: number, scale = 1) => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      baseURL: server.url,
      locale: 'da-DK',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const local = (link: string) => new URL(link).pathname + new URL(link).hash

  const wall = await open(local(made.links.projector), 1920, 1080)
  const facilitator = await open(local(made.links.facilitator), 1366, 768)
  const phone = await open(`/r/${made.room}`, 390, 844, 2)
  await phone.getByRole('button', { name: 'Deltag', exact: true }).click()
  await phone
    .getByRole('link')
    .filter({ has: phone.getByText('Læring af fejl', { exact: true }) })
    .click()
  await phone.getByRole('button', { name: /^1 Fokusér/ }).click()
  await phone.getByText('Står her: 1 Fokusér').waitFor()
  const [, second] = clients
  if (second !== undefined) lift(second, 'graenser-for-ledelsesopgaven-1', 0.36, 0.72)
  await wall.getByText('Bord 2 flytter').waitFor({ state: 'attached' })
  await wall.getByText('Klik for fuld skærm').waitFor({ state: 'hidden' })
  for (const [page, name] of [
    [wall, 'projector'],
    [facilitator, 'facilitator'],
    [phone, 'phone'],
  ] as const) {
    await settle(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  for (const client of clients) client.leave()
} finally {
  await browser.close()
  await server.remove()
}
