import { expect, type Page } from '@playwright/test'
import { backToThemes, joinIn, person, placeTheme, status } from './people.ts'
import { test } from './server.ts'

/** From the start page to a projector in a window of its own, counting clicks. */
const openRoom = async (page: Page): Promise<{ room: string; wall: Page; clicks: number }> => {
  let clicks = 0
  const click = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    clicks++
  }
  await page.goto('/')
  await click('Nyt rum')
  await click('Åbn rummet')
  await page.waitForURL(/\/r\/[^/]+\/facilitator$/)
  const room = new URL(page.url()).pathname.split('/')[2] ?? ''
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Vis på storskærm' }).click()
  clicks++
  const wall = await opening
  return { room, wall, clicks }
}

test('a meeting: a facilitator, a projector, two phones and a laptop in one room', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const facilitator = await person(browser, 'laptop', server.url)
  const { room, wall, clicks } = await openRoom(facilitator.page)

  await test.step('four clicks and no typing from the start page to a giant QR code', async () => {
    expect(clicks).toBeLessThanOrEqual(4)
    await wall.setViewportSize({ width: 1920, height: 1080 })
    await expect(wall.getByText('0 er med')).toBeVisible()
    const qr = await wall.getByRole('img', { name: /QR/ }).boundingBox()
    expect(qr?.height).toBeGreaterThan(500)
    expect(new URL(wall.url()).hash).toBe('')
  })

  const phone = await person(browser, 'phone', server.url)
  const small = await person(browser, 'smallPhone', server.url)
  const laptop = await person(browser, 'laptop', server.url)

  await test.step('the phones join by link, the laptop by the code on the wall', async () => {
    await joinIn(phone, room, 'Bord 1')
    await joinIn(small, room)
    const wallText = await wall.locator('body').innerText()
    const [code = ''] = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(wallText) ?? []
    await laptop.page.goto('/')
    await laptop.page.getByLabel('Kode').fill(code.toLowerCase())
    await laptop.page.getByRole('button', { name: 'Deltag', exact: true }).click()
    await laptop.page.getByLabel('Navn').fill('Online')
    await laptop.page.getByRole('button', { name: 'Deltag', exact: true }).click()
    await expect(wall.getByText('3 er med')).toBeVisible()
    await expect(facilitator.page.getByText('3 er med')).toBeVisible()
  })

  await test.step('they place themes, and the facilitator sees each', async () => {
    await placeTheme(phone, 'Læring af fejl', /1 Fokusér/)
    await placeTheme(small, 'Klare mål', /2 Hold fast/)
    await placeTheme(laptop, 'Læring af fejl', /3 Forstå/)
    for (const name of [
      'Læring af fejl, Bord 1, 1 Fokusér',
      'Klare mål, Deltager 2, 2 Hold fast',
      'Læring af fejl, Online, 3 Forstå',
    ]) {
      await expect(facilitator.page.getByRole('button', { name, exact: true })).toBeAttached()
    }
  })

  await test.step('the facilitator drags on the canvas; projector and phone see it in flight', async () => {
    const { page } = facilitator
    const note = page.getByRole('button', { name: 'Læring af fejl, Bord 1, 1 Fokusér' })
    const from = await note.boundingBox()
    const map = await page.getByRole('region', { name: 'Prioriteringskort' }).boundingBox()
    if (from === null || map === null) throw new Error('nothing to drag')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(map.x + map.width * 0.3, map.y + map.height * 0.6, { steps: 4 })
    await page.mouse.move(map.x + map.width * 0.3, map.y + map.height * 0.7, { steps: 4 })
    await expect(wall.getByText('Mødeleder flytter »Læring af fejl«')).toBeAttached()
    await expect(phone.page.getByText('Mødeleder flytter')).toBeVisible()
    await page.mouse.up()
    await expect(phone.page.getByText('Står her: 4 Overvej')).toBeVisible()
    await expect(wall.getByText('Mødeleder flytter »Læring af fejl«')).not.toBeAttached()
  })

  await test.step('the facilitator undoes it', async () => {
    await facilitator.page.getByRole('button', { name: 'Fortryd' }).click()
    await expect(phone.page.getByText('Står her: 1 Fokusér')).toBeVisible()
  })

  await test.step('a locked map takes no moves from participants, and is unlocked again', async () => {
    await facilitator.page.getByRole('button', { name: 'Lås kortet', exact: true }).click()
    await expect(phone.page.getByText(/Mødelederen har låst kortet/)).toBeVisible()
    await expect(wall.getByText(/låst/)).toBeVisible()
    await facilitator.page.getByRole('button', { name: /Lås .*op/ }).click()
    await expect(phone.page.getByRole('button', { name: /^1 Fokusér/ })).toBeEnabled()
  })

  await test.step('a room gets a name, and everyone sees it', async () => {
    await facilitator.page.getByRole('button', { name: /Giv rummet et navn/ }).click()
    await facilitator.page.getByRole('textbox').first().fill('Ledergruppen i børn og unge')
    await facilitator.page.keyboard.press('Enter')
    await expect(wall.getByText('Ledergruppen i børn og unge')).toBeVisible()
  })

  await test.step('the server is killed while everyone works; it comes back, and nobody reloads', async () => {
    await backToThemes(phone)
    await placeTheme(phone, 'Prioritering', /1 Fokusér/)
    await expect(status(phone)).toHaveText('Gemt')
    for (const page of [phone.page, small.page, laptop.page, wall, facilitator.page]) {
      await page.evaluate(() => {
        document.documentElement.dataset.since = 'before'
      })
    }
    await server.kill()
    await small.page.getByRole('button', { name: /^3 Forstå/ }).tap()
    await server.restart()
    await expect(status(small)).toHaveText('Gemt')
    await expect(
      facilitator.page.getByRole('button', { name: 'Klare mål, Deltager 2, 3 Forstå' }),
    ).toBeAttached()
    await expect(
      facilitator.page.getByRole('button', { name: 'Prioritering, Bord 1, 1 Fokusér' }),
    ).toBeAttached()
    await expect(wall.getByText('3 er med')).toBeVisible()
    for (const page of [phone.page, small.page, laptop.page, wall, facilitator.page]) {
      expect(await page.evaluate(() => document.documentElement.dataset.since)).toBe('before')
    }
  })

  await test.step('the room ends for everyone, kindly', async () => {
    await facilitator.page.getByRole('button', { name: /^Mere/ }).click()
    await facilitator.page.getByRole('button', { name: /Afslut/ }).click()
    await facilitator.page
      .getByRole('dialog')
      .getByRole('button', { name: /Afslut/ })
      .last()
      .click()
    await expect(phone.page.getByText(/Mødet er afsluttet/).first()).toBeVisible()
  })

  for (const { strayRequests } of [facilitator, phone, small, laptop]) {
    expect(strayRequests).toEqual([])
  }
  for (const each of [facilitator, phone, small, laptop]) await each.leave()
})

test('a room can be facilitated from another machine, and reopened from this one', async ({
  browser,
  server,
}) => {
  const first = await person(browser, 'laptop', server.url)
  const { room } = await openRoom(first.page)
  await first.page.getByRole('button', { name: 'Inviter' }).first().click()
  const dialog = first.page.getByRole('dialog')
  await dialog.locator('summary').last().click()
  const link = await dialog.getByRole('textbox').last().inputValue()
  expect(link).toContain(`/r/${room}/facilitator#`)

  const second = await person(browser, 'laptop', server.url)
  await second.page.goto(new URL(link).pathname + new URL(link).hash)
  await second.page.getByRole('button', { name: 'Lås kortet', exact: true }).first().click()
  await expect(first.page.getByRole('button', { name: /Lås .*op/ }).first()).toBeAttached()

  await first.page.goto('/')
  await first.page.getByRole('link', { name: /Rum / }).first().click()
  await expect(first.page).toHaveURL(new RegExp(`/r/${room}/facilitator$`))
  await Promise.all([first.leave(), second.leave()])
})
