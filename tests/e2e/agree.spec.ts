import { expect, type Locator, type Page } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { check } from './inspect.ts'
import { guest, joinIn, placeTheme } from './people.ts'
import { test } from './server.ts'

const local = (link: string) => new URL(link).pathname + new URL(link).hash
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const next = (page: Page, step: string) =>
  page.getByRole('button', { name: `Næste: ${step}` }).click()
/** A name as the kit hyphenates it, or not. */
const named = (name: string) => new RegExp([...name].join('\u00ad?'))

test('a group chooses with dots, settles its themes, writes together and ends with one page', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const made = await createRoom(server.url)
  const facilitator = await guest(browser, 'laptop', server.url)
  const wall = await guest(browser, 'wall', server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'smallPhone', server.url)
  const { page } = facilitator
  const goals = named('Klare mål')
  const trust = named('Tillid og tryghed')

  await page.goto(local(made.links.facilitator))
  await wall.page.goto(local(made.links.projector))
  await joinIn(one, made.room)
  await joinIn(two, made.room)
  await placeTheme(one, 'Klare mål', /Fokusér/)
  await two.page.getByRole('link').filter({ hasText: trust }).first().tap()
  await two.page
    .getByRole('group', { name: 'Kortets fire felter' })
    .getByRole('button', { name: /Hold fast/ })
    .tap()
  for (const phone of [one, two]) await phone.page.getByRole('button', { name: 'Færdig' }).tap()
  await page.getByRole('button', { name: 'Begynd mødet' }).click()
  await next(page, 'Lyt til hinanden')
  await expect(heading(one.page, 'Lyt til hinanden')).toBeVisible()
  await page.getByRole('button', { name: /^Videre til »Skab fokus/ }).click()
  for (const phone of [one, two]) await expect(heading(phone.page, 'Skab fokus')).toBeVisible()

  const putDots = async (phone: Page, theme: RegExp, times: number) => {
    await phone.getByRole('link', { name: 'Sæt dine prikker' }).tap()
    const more = phone.getByRole('button', { name: new RegExp(`En prik mere.*${theme.source}`) })
    for (let at = 0; at < times; at++) await more.tap()
    await expect(phone.getByText('Ikke sendt endnu')).toBeVisible()
    // What is not sent is kept on the device.
    await phone.reload()
    await expect(phone.getByText('Ikke sendt endnu')).toBeVisible()
    await phone.getByRole('button', { name: 'Send mine prikker' }).tap()
    await expect(phone.getByText('Dine prikker er sendt.', { exact: false })).toBeVisible()
  }

  await test.step('dots are sealed until the facilitator closes, then counted by theme', async () => {
    await page.getByRole('button', { name: 'Begynd afstemningen' }).click()
    await putDots(one.page, goals, 2)
    await putDots(two.page, trust, 1)
    await check(one.page, 'phone', 'dots on a phone')
    await check(two.page, 'smallPhone', 'dots on a small phone')
    await expect(page.getByText('2 har sat prikker')).toBeVisible()
    await expect(wall.page.getByText('2 har sat prikker')).toBeVisible()
    for (const each of [page, wall.page])
      await expect(each.getByText(/^\d prikker$/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Luk, og vis resultatet' }).click()
    for (const each of [page, wall.page, one.page, two.page]) {
      const result = each.getByRole('region', { name: 'Sådan faldt prikkerne' })
      await expect(result.getByRole('listitem')).toHaveText([
        new RegExp(`${goals.source}2 prikker`),
        new RegExp(`${trust.source}1 prik`),
      ])
    }
  })

  await test.step('every theme gets a fate', async () => {
    await expect(page.getByText('2 temaer mangler en afgørelse')).toBeVisible()
    await page.getByRole('button', { name: 'Afgør, hvad der sker med temaerne' }).click()
    const dialog = page.getByRole('dialog')
    const fate = (theme: RegExp) =>
      dialog.getByLabel(new RegExp(`Hvad sker der med »${theme.source}`))
    await fate(goals).selectOption('Det går vi i dybden med')
    await dialog
      .getByLabel(new RegExp(`Fælles plads til »${goals.source}`))
      .selectOption('1 Fokusér')
    await expect(dialog.getByText('1 tema mangler en afgørelse')).toBeVisible()
    await dialog
      .getByRole('group')
      .filter({ hasText: goals })
      .getByText('Sæt den fælles plads nøjagtigt')
      .click()
    await dialog.getByRole('button', { name: 'På stregen' }).first().click()
    await expect(dialog.getByText('På stregen mellem 1 Fokusér og 2 Hold fast')).toBeVisible()
    await check(page, 'laptop', 'what becomes of the themes')
    await dialog.getByRole('button', { name: 'Luk', exact: true }).click()
  })

  await test.step('the agreed place stands on every map and in the list, and is moved by keyboard', async () => {
    const agreed = (each: Page, place: string) =>
      each.getByRole('button', { name: new RegExp(`^Fælles plads: ${goals.source}, ${place}$`) })
    const onLine = 'På stregen mellem 1 Fokusér og 2 Hold fast'
    await one.page.getByRole('link', { name: 'Kort', exact: true }).tap()
    await expect(agreed(one.page, onLine)).toBeAttached()
    await agreed(page, onLine).focus()
    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowLeft')
    await expect(agreed(page, '1 Fokusér')).toBeFocused()
    await expect(agreed(one.page, '1 Fokusér')).toBeAttached()
    await check(one.page, 'phone', 'an agreed place on a phone')
    await one.page.getByRole('button', { name: 'Liste' }).tap()
    await expect(one.page.getByText(/^Fælles plads: Klare mål$/)).toBeVisible()
    await check(one.page, 'phone', 'an agreed place in the list')
    await one.page.getByRole('button', { name: 'Kort', exact: true }).tap()
    await one.page.getByRole('link', { name: 'Nu', exact: true }).tap()
  })

  const form = (phone: Page, name: RegExp) => phone.getByRole('link').filter({ hasText: name })

  await test.step('two type in one answer at the same time, and nothing is lost', async () => {
    await two.page.getByRole('button', { name: 'Tilbage' }).tap()
    for (const phone of [one.page, two.page]) {
      await form(phone, /Tre spørgsmål til temaet/).tap()
    }
    const field = (phone: Page): Locator => phone.getByLabel('Hvad forstår I ved temaet?')
    await field(one.page).fill('At vi ved det.')
    await expect(field(two.page)).toHaveValue('At vi ved det.')
    await field(one.page).focus()
    await one.page.keyboard.press('Home')
    await field(two.page).focus()
    await two.page.keyboard.press('End')
    await Promise.all([
      one.page.keyboard.type('Først: ', { delay: 20 }),
      two.page.keyboard.type(' Alle sammen.', { delay: 20 }),
    ])
    const whole = 'Først: At vi ved det. Alle sammen.'
    for (const phone of [one.page, two.page]) await expect(field(phone)).toHaveValue(whole)
    await check(one.page, 'phone', 'questions on a phone')
    await check(two.page, 'smallPhone', 'questions on a small phone')
    await page.getByRole('button', { name: /Tre spørgsmål til temaet/ }).click()
    const dialog = page.getByRole('dialog')
    await expect(field(page)).toHaveValue(whole)
    await dialog.getByRole('button', { name: /Fokusér/ }).click()
    await dialog.getByText('Vis på storskærmen').click()
    await expect(wall.page.getByText(whole)).toBeVisible()
    await expect(wall.page.getByText('1 Fokusér', { exact: true })).toBeVisible()
    await check(page, 'laptop', 'questions on a laptop')
    await check(wall.page, 'wall', 'questions on the wall')
    await dialog.getByRole('button', { name: 'Luk', exact: true }).click()
  })

  await test.step('agreements stand large on the wall; a line is shared only by its owner', async () => {
    await next(page, 'Indgå aftaler fra mødet')
    await one.page.getByRole('link', { name: 'Nu', exact: true }).tap()
    await form(one.page, /Aftale om temaet/).tap()
    await one.page.getByLabel('Hvad gør I?').fill('Vi taler om mål hver måned.')
    await one.page.getByLabel('Hvem gør det?').fill('Mødelederen')
    await one.page.getByLabel('Hvornår er det gjort?').fill('2027-03-02')
    await expect(wall.page.getByText('Vi taler om mål hver måned.')).toBeVisible()
    await expect(wall.page.getByText('2. marts 2027')).toBeVisible()
    await check(wall.page, 'wall', 'agreements on the wall')
    await check(one.page, 'phone', 'an agreement on a phone')
    await two.page.getByRole('link', { name: 'Nu', exact: true }).tap()
    await form(two.page, /Afsluttende runde/).tap()
    await two.page.getByLabel('Hvad tager du med dig fra mødet?').fill('Mod til at spørge')
    await two.page.reload()
    await expect(two.page.getByLabel('Hvad tager du med dig fra mødet?')).toHaveValue(
      'Mod til at spørge',
    )
    await expect(wall.page.getByText('Mod til at spørge')).toHaveCount(0)
    await two.page.getByRole('button', { name: 'Del med de andre' }).tap()
    await expect(wall.page.getByText('Mod til at spørge')).toBeVisible()
    await check(two.page, 'smallPhone', 'a line that is shared')
  })

  await test.step('what lacks a fate is a reminder, and the end shows one page everywhere', async () => {
    await page.getByRole('button', { name: 'Afslut mødet' }).first().click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('1 tema mangler en afgørelse')).toBeVisible()
    await expect(dialog.getByText(trust)).toBeVisible()
    await check(page, 'laptop', 'before the end')
    await dialog.getByRole('button', { name: /^Afslut/ }).click()
    await one.page.getByRole('link', { name: 'Aftalt', exact: true }).tap()
    for (const each of [page, wall.page, one.page, two.page]) {
      await expect(heading(each, 'Det kom I frem til')).toBeVisible()
      await expect(each.getByText('Vi taler om mål hver måned.')).toBeVisible()
      await expect(each.getByText('Mod til at spørge')).toBeVisible()
      await expect(each.getByText('Fælles plads: 1 Fokusér')).toBeVisible()
    }
    await check(page, 'laptop', 'the end on a laptop')
    await check(wall.page, 'wall', 'the end on the wall')
    await check(one.page, 'phone', 'the end on a phone')
    await check(two.page, 'smallPhone', 'the end on a small phone')
  })
})
