import { expect, type Page } from '@playwright/test'
import { command, createRoom } from '../fixtures/client.ts'
import { guest, joinIn, type Person, person, placeTheme, status } from './people.ts'
import { test } from './server.ts'

/** Waits until the browser keeps the page itself. */
const pageIsKept = ({ page }: Person) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null) {
      await new Promise((soon) => setTimeout(soon, 50))
    }
  })

const reasonField = (page: Page) => page.getByRole('textbox', { name: /Hvorfor netop der/ })
const postIt = (page: Page, name: RegExp) => page.getByRole('button', { name })

test('edits made without a network survive a reload without a network, and merge', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  await joinIn(phone, room, 'Bord 1')
  await joinIn(other, room, 'Bord 2')
  await pageIsKept(phone)
  await phone.context.setOffline(true)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await reasonField(phone.page).fill('Vi holder dem')
  await placeTheme(other, 'Prioritering', /1 Fokusér/)
  await expect(status(phone)).toContainText('venter')
  await phone.page.reload()
  await expect(phone.page.getByText('Står her: 2 Hold fast')).toBeVisible()
  await expect(reasonField(phone.page)).toHaveValue('Vi holder dem')
  await expect(status(phone)).toContainText('venter')
  await phone.page.getByRole('button', { name: /1 Fokusér/ }).tap()
  await phone.context.setOffline(false)
  await expect(status(phone)).toHaveText('Gemt')
  await expect(postIt(other.page, /Klare mål, Bord 1, 1 Fokusér/)).toBeAttached()
  await phone.page.getByRole('button', { name: 'Færdig' }).click()
  await phone.page.getByRole('link', { name: 'Kort' }).click()
  await expect(postIt(phone.page, /Prioritering, Bord 2, 1 Fokusér/)).toBeAttached()
  await Promise.all([phone.leave(), other.leave()])
})

test('every page that was kept opens while the server is down, also one not seen before', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  await joinIn(phone, room)
  await pageIsKept(phone)
  await server.stop()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(`/r/${room}/map`)
  await expect(page.getByRole('group', { name: /kort/i }).first()).toBeAttached()
  await server.restart()
  await expect(status(phone)).toHaveText('Gemt')
  await phone.leave()
})

test('what came too late is kept over a reload, and done again with one tap when the map is open', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  await joinIn(phone, made.room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await expect(status(phone)).toHaveText('Gemt')
  await phone.context.setOffline(true)
  await page.getByRole('button', { name: /1 Fokusér/ }).tap()
  await page.getByRole('button', { name: 'Færdig' }).click()
  await placeTheme(phone, 'Prioritering', /3 Forstå/)
  await reasonField(page).fill('Det haster')
  await command(server.url, made, { type: 'lock', locked: true })
  await phone.context.setOffline(false)
  const late = page.getByRole('region', { name: '2 ændringer kom for sent' })
  await expect(late).toContainText('»Klare mål« blev stående, hvor den stod.')
  await expect(late).toContainText('»Prioritering« blev ikke sat på.')
  await expect(late).toContainText('I kan prøve igen, når kortet er åbnet.')
  await expect(late.getByRole('button', { name: /Prøv igen/ })).toHaveCount(0)
  await late.getByRole('button', { name: 'Læg til side' }).tap()
  await expect(late).toBeHidden()
  await page.reload()
  await expect(late).toBeVisible()
  await command(server.url, made, { type: 'lock', locked: false })
  await page.getByRole('button', { name: 'Prøv igen: »Prioritering«' }).tap()
  await expect(page.getByText('Står her: 3 Forstå')).toBeVisible()
  await expect(reasonField(page)).toHaveValue('Det haster')
  await page.getByRole('button', { name: 'Prøv igen: »Klare mål«' }).tap()
  await expect(page.getByText('kom for sent')).toHaveCount(0)
  await expect(status(phone)).toHaveText('Gemt')
  await page.getByRole('button', { name: 'Færdig' }).click()
  await page
    .getByRole('link')
    .filter({ has: page.getByText('Klare mål', { exact: true }) })
    .click()
  await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
  await expect(page.getByText('kom for sent')).toHaveCount(0)
  await phone.leave()
})

/** ms: 2 s are promised, of a phone that has not four other pages and a server beside it on two cores. */
const soon = { timeout: 5_000 }

test('a phone whose page was frozen is current as it wakes', async ({ browser, server }) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  await joinIn(phone, room)
  await joinIn(other, room, 'Bord 2')
  await phone.page.getByRole('link', { name: 'Kort' }).click()
  await expect(phone.page.getByRole('region', { name: 'Prioriteringskort' })).toBeVisible()
  const browserSide = await phone.context.newCDPSession(phone.page)
  await browserSide.send('Page.setWebLifecycleState', { state: 'frozen' })
  // Its line is dead when it wakes, as after an hour.
  await server.restart()
  await expect(status(other)).toHaveText('Gemt')
  await placeTheme(other, 'Klare mål', /2 Hold fast/)
  await expect(status(other)).toHaveText('Gemt')
  await browserSide.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(postIt(phone.page, /Klare mål, Bord 2, 2 Hold fast/)).toBeAttached(soon)
  await Promise.all([phone.leave(), other.leave()])
})

test('a phone that loses its network as it first opens the map shows it when the network is back', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await guest(browser, 'phone', server.url)
  await joinIn(phone, room)
  await phone.context.setOffline(true)
  await phone.page.getByRole('link', { name: 'Kort' }).click()
  await expect(phone.page.getByText('Henter kortet')).toBeVisible()
  await expect(status(phone)).not.toHaveText('Gemt')
  await phone.context.setOffline(false)
  await expect(phone.page.getByRole('region', { name: 'Prioriteringskort' })).toBeVisible()
  await phone.leave()
})

test('a phone asleep for an hour, its line silently dead, is current as it wakes', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  await phone.page.clock.install()
  let asleep = false
  await phone.page.routeWebSocket(/\/sync\//, (socket) => {
    // A socket from before the sleep passes nothing on afterwards, and is never told that it is closed.
    let dead = false
    const line = socket.connectToServer()
    const passes = () => {
      dead ||= asleep
      return !dead
    }
    socket.onMessage((message) => {
      if (passes()) line.send(message)
    })
    line.onMessage((message) => {
      if (passes()) socket.send(message)
    })
    line.onClose((code, reason) => {
      if (passes()) void socket.close({ ...(code && { code }), ...(reason && { reason }) })
    })
  })
  await joinIn(phone, room)
  await joinIn(other, room, 'Bord 2')
  await phone.page.getByRole('link', { name: 'Kort' }).click()
  await expect(status(phone)).toHaveText('Gemt')
  asleep = true
  await placeTheme(other, 'Klare mål', /2 Hold fast/)
  await expect(status(other)).toHaveText('Gemt')
  await expect(postIt(phone.page, /Klare mål, Bord 2/)).not.toBeAttached()
  await phone.page.clock.pauseAt(Date.now() + 3_600_000)
  asleep = false
  await phone.page.clock.resume()
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(postIt(phone.page, /Klare mål, Bord 2, 2 Hold fast/)).toBeAttached(soon)
  await expect(status(phone)).toHaveText('Gemt')
  await Promise.all([phone.leave(), other.leave()])
})

/** A second tab of the same person. */
const secondTab = async (one: Person): Promise<Person> => ({
  ...one,
  page: await one.context.newPage(),
})

test('two tabs of one participant: each sees and sends what the other did without a network', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const one = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  await joinIn(one, room, 'Bord 1')
  await joinIn(other, room)
  const two = await secondTab(one)
  await two.page.goto(`/r/${room}`)
  await expect(status(two)).toHaveText('Gemt')
  await one.context.setOffline(true)
  await placeTheme(one, 'Klare mål', /2 Hold fast/)
  await expect(status(one)).toContainText('1 ændring')
  await placeTheme(two, 'Prioritering', /1 Fokusér/)
  await two.page.getByRole('button', { name: /3 Forstå/ }).tap()
  await expect(status(two)).toContainText('2 ændringer')
  await expect(status(one)).toContainText('1 ændring')
  await two.page.getByRole('button', { name: 'Færdig' }).click()
  await expect(
    two.page.getByRole('link').filter({ hasText: 'Klare mål' }).filter({ hasText: '2 Hold fast' }),
  ).toBeVisible()
  await one.page.close()
  await one.context.setOffline(false)
  await expect(status(two)).toHaveText('Gemt')
  await expect(postIt(other.page, /Klare mål, Bord 1, 2 Hold fast/)).toBeAttached()
  await expect(postIt(other.page, /Prioritering, Bord 1, 3 Forstå/)).toBeAttached()
  await two.page.reload()
  await expect(status(two)).toHaveText('Gemt')
  await Promise.all([one.leave(), other.leave()])
})

test('facilitator and participant in one browser keep to themselves, and count as one participant', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const both = await person(browser, 'laptop', server.url)
  const facilitator = await secondTab(both)
  await facilitator.page.goto(made.links.facilitator.replace(/^.*(?=\/r\/)/, ''))
  await expect(status(facilitator)).toHaveText('Gemt')
  await joinIn(both, made.room, 'Bord 1')
  const again = await secondTab(both)
  await again.page.goto(`/r/${made.room}`)
  await expect(status(again)).toHaveText('Gemt')
  await expect(facilitator.page.getByText('1 er med')).toBeVisible()
  await both.context.setOffline(true)
  await placeTheme(both, 'Klare mål', /2 Hold fast/)
  await expect(status(both)).toContainText('1 ændring')
  await expect(status(facilitator)).toHaveAttribute('data-status', 'warning')
  await expect(status(facilitator)).not.toContainText('ændring')
  await expect(facilitator.page.getByText('1 er med')).toBeVisible()
  await facilitator.page.close()
  await both.context.setOffline(false)
  await expect(status(both)).toHaveText('Gemt')
  const back = await secondTab(both)
  await back.page.goto(`/r/${made.room}/facilitator`)
  await expect(postIt(back.page, /Klare mål, Bord 1, 2 Hold fast/)).toBeAttached()
  await expect(status(back)).toHaveText('Gemt')
  await both.leave()
})

/** What the browser holds of a room: keys of its storage, names of its databases. */
const keptOf = (page: Page, room: string): Promise<string[]> =>
  page.evaluate(async (id) => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return [...Object.keys(localStorage), ...databases].filter((name) => name.includes(id))
  }, room)

test('leaving the room takes everything of it out of the browser', async ({ browser, server }) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  await joinIn(phone, room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await expect(status(phone)).toHaveText('Gemt')
  const tab = await secondTab(phone)
  await tab.page.goto(`/r/${room}`)
  await expect(status(tab)).toHaveText('Gemt')
  expect(await keptOf(page, room)).not.toEqual([])
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('button', { name: 'Forlad rummet' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Forlad rummet' }).tap()
  await expect(page).toHaveURL(/\/$/)
  await expect.poll(() => keptOf(page, room)).toEqual([])
  await expect(tab.page.getByRole('button', { name: 'Deltag', exact: true })).toBeVisible()
  await phone.leave()
})
