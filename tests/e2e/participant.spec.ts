import { expect } from '@playwright/test'
import { command, createRoom } from '../fixtures/client.ts'
import { backToThemes, joinIn, person, placeTheme, status } from './people.ts'
import { test } from './server.ts'

test('from the scan to the first post-it in three taps', async ({ browser, server }) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'smallPhone', server.url)
  await phone.page.goto(`/r/${room}`)
  await phone.page.getByRole('button', { name: 'Deltag', exact: true }).tap()
  await phone.page.getByRole('link', { name: 'Læring af fejl' }).tap()
  await phone.page.getByRole('button', { name: /1 Fokusér/ }).tap()
  await expect(phone.page.getByText('Står her: 1 Fokusér')).toBeVisible()
  await expect(status(phone)).toHaveText('Gemt')
  expect(phone.strayRequests).toEqual([])
  await phone.leave()
})

test('two phones see each other’s drags in flight, and where they land', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const [one, two] = [
    await person(browser, 'phone', server.url),
    await person(browser, 'phone', server.url),
  ]
  await joinIn(one, room, 'Bord 1')
  await placeTheme(one, 'Læring af fejl', /1 Fokusér/)
  const address = new URL(one.page.url()).pathname
  await joinIn(two, room)
  await two.page.getByRole('link', { name: 'Kort' }).click()
  await expect(
    two.page.getByRole('button', { name: /Læring af fejl, Bord 1, 1 Fokusér/ }),
  ).toBeAttached()
  expect(address).toContain('/theme/')

  const note = one.page.getByRole('button', { name: /Post-it »Læring af fejl«/ })
  const box = await note.boundingBox()
  const grid = await one.page.getByRole('group', { name: 'Kortets fire felter' }).boundingBox()
  if (box === null || grid === null) throw new Error('nothing to drag')
  const { mouse } = one.page
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await mouse.down()
  await mouse.move(grid.x + grid.width * 0.6, grid.y + grid.height * 0.4, { steps: 5 })
  await mouse.move(grid.x + grid.width * 0.75, grid.y + grid.height * 0.75, { steps: 5 })
  await expect(two.page.getByText('Bord 1 flytter')).toBeAttached()
  await mouse.up()
  await expect(two.page.getByText('Bord 1 flytter')).not.toBeAttached()
  await expect(
    two.page.getByRole('button', { name: /Læring af fejl, Bord 1, 3 Forstå/ }),
  ).toBeAttached()
  await Promise.all([one.leave(), two.leave()])
})

test('fine steps, on the line, aside, remove, undo and redo, all by tapping', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'smallPhone', server.url)
  const { page } = phone
  await joinIn(phone, room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  const success = page.getByRole('group', { name: 'Hvor godt lykkes vi?' })
  await success.getByRole('button', { name: 'På stregen' }).tap()
  await expect(page.getByText('Står her: På stregen mellem 1 Fokusér og 2 Hold fast')).toBeVisible()
  await success.getByRole('button').first().tap()
  await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
  await page.getByRole('button', { name: 'Fortryd' }).tap()
  await expect(page.getByText('Står her: På stregen')).toBeVisible()
  await page.getByRole('button', { name: 'Sæt til side' }).tap()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Løftes videre/ })
    .tap()
  await expect(page.getByText('Sat til side: Løftes videre')).toBeVisible()
  await page.getByRole('button', { name: 'Fjern' }).tap()
  await expect(page.getByText('Tryk på et felt.')).toBeVisible()
  await page.getByRole('button', { name: 'Fortryd' }).tap()
  await expect(page.getByText('Sat til side: Løftes videre')).toBeVisible()
  await page.getByRole('button', { name: 'Fortryd' }).tap()
  await expect(page.getByText('Står her: På stregen')).toBeVisible()
  await page.getByRole('button', { name: 'Gentag' }).tap()
  await expect(page.getByText('Sat til side: Løftes videre')).toBeVisible()
  await phone.leave()
})

test('a reload returns to the same person and place, also without a network, and loses nothing', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  const { page } = phone
  await joinIn(phone, room, 'Bord 2')
  await joinIn(other, room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await expect(status(phone)).toHaveText('Gemt')
  await server.stop()
  await backToThemes(phone)
  await placeTheme(phone, 'Prioritering', /1 Fokusér/)
  await page.getByRole('textbox', { name: /Hvorfor netop der/ }).fill('Kalenderen styrer os')
  await expect(status(phone)).toContainText('venter')
  await expect(status(phone)).toHaveAttribute('data-status', 'warning')
  await server.restart()
  await expect(status(phone)).toHaveText('Gemt')
  await page.reload()
  await expect(page.getByRole('heading', { name: /Prioritering/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Hvorfor netop der/ })).toHaveValue(
    'Kalenderen styrer os',
  )
  await expect(
    other.page.getByRole('button', { name: /Prioritering, Bord 2, 1 Fokusér/ }),
  ).toBeAttached()
  await page.getByRole('button', { name: 'Menu' }).click()
  await expect(page.getByRole('dialog')).toContainText('Bord 2')
  await Promise.all([phone.leave(), other.leave()])
})

test('a lost network: what is done waits, is counted, and is sent on return', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const other = await person(browser, 'laptop', server.url)
  await joinIn(phone, room, 'Bord 3')
  await joinIn(other, room)
  await expect(status(phone)).toHaveText('Gemt')
  await phone.context.setOffline(true)
  await placeTheme(phone, 'Resultater', /2 Hold fast/)
  await expect(status(phone)).toContainText('1 ændring')
  await phone.page.getByRole('button', { name: /3 Forstå/ }).tap()
  await phone.page.getByRole('button', { name: /4 Overvej/ }).tap()
  await expect(status(phone)).toContainText('3 ændringer')
  await phone.context.setOffline(false)
  await expect(status(phone)).toHaveText('Gemt')
  await expect(
    other.page.getByRole('button', { name: /Resultater, Bord 3, 4 Overvej/ }),
  ).toBeAttached()
  await Promise.all([phone.leave(), other.leave()])
})

test('a locked map says so and takes no moves; unlocked it does', async ({ browser, server }) => {
  const made = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  await joinIn(phone, made.room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await command(server.url, made, { type: 'lock', locked: true })
  await expect(page.getByText('Mødelederen har låst kortet')).toBeVisible()
  await expect(page.getByRole('button', { name: /1 Fokusér/ })).toBeDisabled()
  await command(server.url, made, { type: 'lock', locked: false })
  await page.getByRole('button', { name: /1 Fokusér/ }).tap()
  await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
  await phone.leave()
})

test('what was done offline while the map was locked is taken back, and told', async ({
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
  await expect(status(phone)).toContainText('1 ændring')
  await command(server.url, made, { type: 'lock', locked: true })
  await phone.context.setOffline(false)
  await expect(page.getByText('Står her: 2 Hold fast')).toBeVisible()
  await expect(page.getByText(/kom for sent/)).toBeVisible()
  await expect(status(phone)).toHaveText('Gemt')
  await phone.leave()
})

test('in English, and back, without losing one’s place', async ({ browser, server }) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'smallPhone', server.url)
  const { page } = phone
  await joinIn(phone, room)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /English|EN/ })
    .tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()
  await expect(page.getByRole('heading', { name: /Clear goals/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('heading', { name: /Clear goals/ })).toBeVisible()
  await phone.leave()
})
