import { lanAddress } from '@firefelt/server/routes/address.ts'
import { expect } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { startServer } from '../fixtures/server.ts'
import { joinIn, person, placeTheme, status } from './people.ts'
import { test } from './server.ts'

test('a phone can install it: manifest, icons and a worker that is asked for anew each time', async ({
  browser,
  server,
}) => {
  const phone = await person(browser, 'phone', server.url)
  const { page, context } = phone
  await page.goto('/')
  const devtools = await context.newCDPSession(page)
  const { errors, data } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '{}')
  expect(manifest).toMatchObject({ name: 'Firefelt', start_url: '/', display: 'standalone' })
  const paper = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--paper'),
  )
  expect(manifest.theme_color).toBe(paper)
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(src)
    expect(icon.headers()['content-type']).toBe(type)
  }
  for (const [file, type] of [
    ['/sw.js', /javascript/],
    ['/manifest.webmanifest', /manifest\+json/],
  ] as const) {
    const answer = await page.request.get(file)
    expect(answer.headers()['content-type']).toMatch(type)
    expect(answer.headers()['cache-control']).toBe('no-cache')
  }
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A test's browser window keeps nothing after it is closed, and so installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/')
  expect(kept.filter((path) => /^\/(api|sync|health|sw)/.test(path))).toEqual([])
  await phone.leave()
})

test('over plain HTTP, as phones come to a laptop, all works but that, and nothing complains', async ({
  browser,
}) => {
  const address = lanAddress()
  test.skip(address === undefined, 'this machine is on no network')
  const server = await startServer({ HOST: '0.0.0.0' })
  const origin = server.url.replace('127.0.0.1', String(address))
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', origin)
  const complaints: string[] = []
  phone.page.on('pageerror', (error) => complaints.push(error.message))
  phone.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await joinIn(phone, room)
  expect(await phone.page.evaluate(() => isSecureContext)).toBe(false)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await expect(status(phone)).toHaveText('Gemt')
  await phone.page.reload()
  await expect(phone.page.getByText('Står her: 2 Hold fast')).toBeVisible()
  await expect(status(phone)).toHaveText('Gemt')
  expect(complaints).toEqual([])
  await phone.leave()
  await server.remove()
})
