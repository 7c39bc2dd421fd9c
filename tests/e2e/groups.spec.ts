import { type Browser, expect, type Page } from '@playwright/test'
import { command, createRoom, joinRoom } from '../fixtures/client.ts'
import { findings } from './inspect.ts'
import { backToThemes, guest, joinIn, type Person, placeTheme, type screens } from './people.ts'
import { test } from './server.ts'

const openAs = async (
  browser: Browser,
  url: string,
  screen: keyof typeof screens,
  link: string,
): Promise<Person> => {
  const someone = await guest(browser, screen, url)
  const { pathname, hash } = new URL(link)
  await someone.page.goto(pathname + hash)
  return someone
}

const facilitate = async (
  browser: Browser,
  url: string,
  { links }: Awaited<ReturnType<typeof createRoom>>,
): Promise<Page> => {
  const { page } = await openAs(browser, url, 'laptop', links.facilitator)
  await page.getByRole('button', { name: 'Grupper', exact: true }).click()
  return page
}

/** A post-it as everyone's map names it. */
const noteOn = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const expectNothingSerious = async (page: Page): Promise<void> => {
  expect(await findings(page, 'dialog')).toEqual([])
}

const card = (page: Page, group: string) =>
  page.getByRole('dialog').getByRole('region', { name: group, exact: true })

test('groups in one click; their post-its are theirs on every screen', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  for (const name of ['Anden', 'Tredje', 'Fjerde']) await joinRoom(server.url, made.room, name)
  const phone = await guest(browser, 'smallPhone', server.url)
  const other = await guest(browser, 'phone', server.url)
  await joinIn(phone, made.room)
  await joinIn(other, made.room)
  const page = await facilitate(browser, server.url, made)

  await test.step('one click deals five participants out', async () => {
    await expect(page.getByRole('dialog')).toContainText('5 deltagere: 5 i hver gruppe')
    await page.getByRole('button', { name: 'En gruppe mere' }).click()
    await expect(page.getByRole('dialog')).toContainText('5 deltagere: 2-3 i hver gruppe')
    await expectNothingSerious(page)
    await page.getByRole('button', { name: 'Lav grupper', exact: true }).click()
    await expect(card(page, 'Bord 1')).toContainText('Anden')
    await expect(card(page, 'Bord 1')).toContainText('Deltager 5')
    await expect(card(page, 'Bord 2')).toContainText('Deltager 4')
    await expectNothingSerious(page)
  })

  await test.step('each phone is told, and nothing is in the way', async () => {
    await expect(phone.page.getByText('I er Bord 2')).toBeVisible()
    await expect(phone.page.getByRole('banner')).toContainText('Bord 2 · Deltager 4')
    await expect(other.page.getByText('I er Bord 1')).toBeVisible()
  })

  await test.step('a latecomer comes to the smallest group', async () => {
    await joinRoom(server.url, made.room, 'Sidst')
    await expect(card(page, 'Bord 2')).toContainText('Sidst')
  })

  await test.step('the leader is set, and shown to the group', async () => {
    await page.getByLabel('Gruppeleder i Bord 2').selectOption({ label: 'Deltager 4' })
    await expect(card(page, 'Bord 2').getByRole('listitem').first()).toContainText('Tredje')
    await expect(
      card(page, 'Bord 2').getByRole('listitem').filter({ hasText: 'Deltager 4' }),
    ).toContainText('Gruppeleder')
    await expect(phone.page.getByText('Gruppeleder: Deltager 4 (dig)')).toBeVisible()
  })

  await test.step('a group is named, and somebody moved', async () => {
    await page.getByRole('button', { name: 'Ret navnet på Bord 2' }).click()
    await page.getByLabel('Gruppens navn').fill('Ude')
    await page.keyboard.press('Enter')
    await expect(phone.page.getByRole('banner')).toContainText('Ude · Deltager 4')
    await page.getByLabel('Flyt Deltager 5 til').selectOption({ label: 'Ude' })
    await expect(card(page, 'Ude')).toContainText('Deltager 5')
    await expect(page.getByLabel('Flyt Deltager 5 til')).toBeFocused()
    await expect(page.getByText('Deltager 5 er nu i Ude')).toBeVisible()
    await expect(other.page.getByRole('banner')).toContainText('Ude · Deltager 5')
    await page.keyboard.press('Escape')
  })

  await test.step('a post-it from a phone is the group’s everywhere', async () => {
    const { page: wall } = await openAs(browser, server.url, 'wall', made.links.projector)
    await expect(wall.getByRole('list', { name: 'Grupper' })).toBeVisible()
    await placeTheme(phone, 'Klare mål', /1 Fokusér/)
    await backToThemes(phone)
    await expect(noteOn(page, 'Klare mål, Ude, 1 Fokusér')).toBeAttached()
    await other.page.getByRole('link', { name: 'Kort' }).click()
    await expect(noteOn(other.page, 'Klare mål, Ude, 1 Fokusér')).toBeAttached()
    await other.page.getByRole('link', { name: 'Temaer' }).click()
    await expect(wall.getByRole('list', { name: 'Grupper' })).toHaveText('Bord 1Ude')
  })

  await test.step('another member moves and removes the same post-it', async () => {
    await placeTheme(other, 'Klare mål', /2 Hold fast/)
    await expect(noteOn(page, 'Klare mål, Ude, 2 Hold fast')).toBeAttached()
    await expect(noteOn(page, 'Klare mål, Ude, 1 Fokusér')).not.toBeAttached()
    await other.page.getByRole('button', { name: 'Fjern' }).click()
    await expect(noteOn(page, 'Klare mål, Ude, 2 Hold fast')).not.toBeAttached()
    await other.page.getByRole('button', { name: 'Fortryd' }).click()
    await expect(noteOn(page, 'Klare mål, Ude, 2 Hold fast')).toBeAttached()
  })

  await test.step('new groups leave the old post-its to the groups that set them', async () => {
    await placeTheme(phone, 'Prioritering', /3 Forstå/)
    await backToThemes(phone)
    await page.getByRole('button', { name: 'Grupper', exact: true }).click()
    await page.getByLabel('Flyt Deltager 4 til').selectOption({ label: 'Bord 1' })
    await expect(phone.page.getByRole('banner')).toContainText('Bord 1 · Deltager 4')
    await placeTheme(phone, 'Resultater', /4 Overvej/)
    await page.getByRole('button', { name: 'Lav nye grupper' }).click()
    await expect(page.getByRole('dialog')).toContainText('beholder den gruppe')
    await page.getByRole('button', { name: 'Lav nye grupper' }).click()
    await expect(card(page, 'Bord 2')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(noteOn(page, 'Prioritering, Ude, 3 Forstå')).toBeAttached()
    await expect(noteOn(page, 'Resultater, Bord 1 (før), 4 Overvej')).toBeAttached()
  })

  await test.step('ended, everyone is themselves again', async () => {
    await page.getByRole('button', { name: 'Grupper', exact: true }).click()
    await page.getByRole('button', { name: 'Afslut grupperne' }).click()
    await page.getByRole('button', { name: 'Afslut grupperne' }).click()
    await expect(phone.page.getByRole('banner')).toContainText('Deltager 4')
    await expect(phone.page.getByRole('banner')).not.toContainText('Bord')
    await expect(noteOn(page, 'Resultater, Bord 1, 4 Overvej')).toBeAttached()
  })
  await Promise.all([phone.leave(), other.leave()])
})

test('those at home have a group of their own', async ({ browser, server }) => {
  const made = await createRoom(server.url)
  for (const name of ['Et', 'To', 'Tre', 'Fire']) await joinRoom(server.url, made.room, name)
  const home = await guest(browser, 'laptop', server.url)
  await home.page.goto(`/r/${made.room}`)
  await home.page.getByLabel('Jeg er med hjemmefra').check()
  await home.page.getByRole('button', { name: 'Deltag', exact: true }).click()
  const page = await facilitate(browser, server.url, made)
  await expect(page.getByLabel(/har deres egen gruppe/)).toBeChecked()
  await page.getByRole('button', { name: 'Lav grupper', exact: true }).click()
  await expect(card(page, 'Online').getByRole('listitem')).toHaveText(/Deltager 5.*hjemmefra/)
  await expect(card(page, 'Bord 1').getByRole('listitem')).toHaveCount(4)
  await expect(home.page.getByText('I er Online')).toBeVisible()

  await test.step('one’s own name, place and group stand in the menu', async () => {
    await home.page.getByRole('button', { name: 'Menu' }).click()
    const menu = home.page.getByRole('dialog')
    await menu.getByRole('button', { name: 'Ret navn' }).click()
    await menu.getByLabel('Navn').fill('Hjemmekontoret')
    await menu.getByRole('button', { name: 'Gem navn' }).click()
    await expect(menu).toContainText('Hjemmekontoret (dig)')
    await expect(card(page, 'Online')).toContainText('Hjemmekontoret')
    await menu.getByLabel('Jeg er med hjemmefra').click()
    await expect(menu.getByLabel('Jeg er med hjemmefra')).not.toBeChecked()
    await expect(card(page, 'Online')).not.toContainText('hjemmefra')
  })
  await home.leave()
})

test('participants choose their group, and can change', async ({ browser, server }) => {
  const made = await createRoom(server.url)
  const page = await facilitate(browser, server.url, made)
  await expect(page.getByRole('dialog')).toContainText('Der er ingen deltagere endnu')
  await page.getByLabel('Deltagerne vælger selv').check()
  await page.getByRole('button', { name: 'Lav grupper', exact: true }).click()
  await expect(card(page, 'Bord 4')).toContainText('Ingen endnu')

  const phone = await guest(browser, 'smallPhone', server.url)
  await joinIn(phone, made.room)
  const asking = phone.page.getByRole('dialog', { name: 'Hvilken gruppe sidder I i?' })
  await expect(asking).toBeVisible()
  await expectNothingSerious(phone.page)
  await asking.getByRole('button', { name: /Bord 3/ }).tap()
  await expect(asking).toBeHidden()
  await expect(phone.page.getByText('I er Bord 3')).toBeVisible()
  await expect(card(page, 'Bord 3')).toContainText('Deltager 1')

  await phone.page.getByRole('button', { name: 'Menu' }).tap()
  await expectNothingSerious(phone.page)
  await phone.page.getByRole('button', { name: 'Skift gruppe' }).tap()
  await asking.getByRole('button', { name: /Bord 1/ }).tap()
  await expect(asking).toBeHidden()
  await expect(phone.page.getByRole('banner')).toContainText('Bord 1 · Deltager 1')
  await expect(card(page, 'Bord 1')).toContainText('Deltager 1')

  await test.step('one who waits is asked no more, and stands without a group', async () => {
    const late = await guest(browser, 'phone', server.url)
    await joinIn(late, made.room)
    await late.page.getByRole('button', { name: 'Ikke nu' }).tap()
    await expect(page.getByLabel('Flyt Deltager 2 til')).toBeVisible()
    await command(server.url, made, { type: 'lock', locked: true })
    await expect(late.page.getByText('Mødelederen har låst kortet')).toBeVisible()
    await expect(late.page.getByRole('dialog')).toBeHidden()
    await late.leave()
  })
  await phone.leave()
})
