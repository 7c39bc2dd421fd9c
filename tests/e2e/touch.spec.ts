import { expect, type Locator } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { fingersOn, middleOf } from './fingers.ts'
import { guest, joinIn, placeTheme } from './people.ts'
import { test } from './server.ts'

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it is not on the screen')
  return box
}

test('a finger carries a post-it across the map; the other phone sees it on its way', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'smallPhone', server.url)
  await joinIn(one, room, 'Bord 1')
  await joinIn(two, room)
  await placeTheme(one, 'Læring af fejl', /^1 Fokusér/)
  for (const { page } of [one, two]) await page.getByRole('link', { name: /^Kort/ }).tap()

  const note = one.page.getByRole('button', { name: /^Læring af fejl, Bord 1/ })
  const map = await boxOf(one.page.getByRole('region', { name: 'Prioriteringskort' }))
  const fingers = await fingersOn(one.page)
  await fingers.down(middleOf(await boxOf(note)))
  await fingers.move({ x: map.x + map.width * 0.5, y: map.y + map.height * 0.5 })
  await fingers.move({ x: map.x + map.width * 0.8, y: map.y + map.height * 0.75 })
  await expect(two.page.getByText('Bord 1 flytter »Læring af fejl«')).toBeAttached()
  await fingers.up()
  await expect(
    two.page.getByRole('button', { name: 'Læring af fejl, Bord 1, 3 Forstå' }),
  ).toBeAttached()
  await Promise.all([one.leave(), two.leave()])
})

test('two fingers enlarge the map, one moves it, and a button shows it whole again', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await guest(browser, 'phone', server.url)
  const { page } = phone
  await joinIn(phone, room, 'Bord 1')
  await placeTheme(phone, 'Klare mål', /^1 Fokusér/)
  await page.getByRole('link', { name: /^Kort/ }).tap()
  const note = page.getByRole('button', { name: /^Klare mål, Bord 1/ })
  const before = await boxOf(note)
  const { x, y } = middleOf(await boxOf(page.getByRole('region', { name: 'Prioriteringskort' })))

  const fingers = await fingersOn(page)
  await fingers.down({ x: x - 30, y }, { x: x + 30, y })
  await fingers.move({ x: x - 60, y }, { x: x + 60, y })
  await fingers.up()
  await expect.poll(async () => (await boxOf(note)).width).toBeGreaterThan(before.width * 1.5)

  const enlarged = await boxOf(note)
  await fingers.down({ x: x + 80, y: y + 120 })
  await fingers.move({ x: x + 110, y: y + 170 })
  await fingers.up()
  await expect.poll(async () => (await boxOf(note)).y).toBeGreaterThan(enlarged.y + 20)

  await page.getByRole('button', { name: 'Vis hele kortet' }).tap()
  await expect.poll(async () => (await boxOf(note)).width).toBeCloseTo(before.width, 0)
  await phone.leave()
})

test('a post-it that is taken down under a finger ends the drag kindly', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'phone', server.url)
  await joinIn(one, room, 'Bord 1')
  await joinIn(two, room, 'Bord 2')
  await placeTheme(one, 'Klare mål', /^1 Fokusér/)
  await two.page.getByRole('link', { name: /^Kort/ }).tap()
  const note = two.page.getByRole('button', { name: /^Klare mål, Bord 1/ })
  const fingers = await fingersOn(two.page)
  const from = middleOf(await boxOf(note))
  await fingers.down(from)
  await fingers.move({ x: from.x + 60, y: from.y + 90 })
  await one.page.getByRole('button', { name: 'Fjern' }).tap()
  await expect(note).not.toBeAttached()
  await expect(two.page.getByText(/Bord 1 .*»Klare mål«/)).toBeVisible()
  await fingers.up()
  await expect(two.page.getByText(/flytter/)).toHaveCount(0)
  await Promise.all([one.leave(), two.leave()])
})

test('two people drag one post-it: the last drop stands, and the other is told who moved it', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'phone', server.url)
  await joinIn(one, room, 'Bord 1')
  await joinIn(two, room, 'Bord 2')
  await placeTheme(one, 'Klare mål', /^1 Fokusér/)
  for (const { page } of [one, two]) await page.getByRole('link', { name: /^Kort/ }).tap()
  const noteOf = ({ page }: typeof one) => page.getByRole('button', { name: /^Klare mål, Bord 1/ })
  const [hand, other] = [await fingersOn(one.page), await fingersOn(two.page)]
  const from = middleOf(await boxOf(noteOf(one)))
  await hand.down(from)
  await other.down(middleOf(await boxOf(noteOf(two))))
  await hand.move({ x: from.x + 200, y: from.y + 20 })
  await other.move({ x: from.x, y: from.y + 400 })
  await hand.up()
  await expect(noteOf(one)).toHaveAccessibleName('Klare mål, Bord 1, 2 Hold fast')
  await other.up()
  for (const each of [one, two]) {
    await expect(noteOf(each)).toHaveAccessibleName('Klare mål, Bord 1, 4 Overvej')
  }
  await expect(one.page.getByText('Bord 2 flyttede »Klare mål«')).toBeVisible()
  await Promise.all([one.leave(), two.leave()])
})
