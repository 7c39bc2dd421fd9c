import { expect, type Page } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { press, tabTo } from './keys.ts'
import { overhear } from './overhear.ts'
import { type Person, person, placeTheme, status } from './people.ts'
import { expectSameSecond } from './sameSecond.ts'
import { test } from './server.ts'

const secret = 'KANARIE-5528 kun til mig'
const local = (link: string) => new URL(link).pathname + new URL(link).hash
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const onMap = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** A name as the kit hyphenates it, or not. */
const named = (name: string) => new RegExp([...name].join('\u00ad?'))
const task = (page: Page, name: string) => page.getByRole('link').filter({ hasText: name })

/** Past the question whether one has prepared, and in. */
const join = async ({ page }: Person, room: string, name = '') => {
  await page.goto(`/r/${room}`)
  await page.getByRole('button', { name: 'Nej, deltag' }).click()
  if (name !== '') await page.getByLabel('Navn').fill(name)
  await page.getByRole('button', { name: 'Deltag', exact: true }).click()
  await page.locator('#pages').waitFor()
}

const joinByKeys = async ({ page }: Person, room: string) => {
  await page.goto(`/r/${room}`)
  await press(page, page.getByRole('button', { name: 'Nej, deltag' }))
  await press(page, page.getByRole('button', { name: 'Deltag', exact: true }))
  await page.locator('#pages').waitFor()
}

test('the whole meeting of kit A: alone before it, and together from the frame to what was agreed', async ({
  browser,
  server,
}) => {
  test.setTimeout(360_000)
  const made = await createRoom(server.url)
  const { room } = made
  const [facilitator, wall, keys, remote, phone, leaver, late] = await Promise.all([
    person(browser, 'laptop', server.url),
    person(browser, 'wall', server.url),
    person(browser, 'laptop', server.url),
    person(browser, 'laptop', server.url),
    person(browser, 'phone', server.url),
    person(browser, 'phone', server.url),
    person(browser, 'smallPhone', server.url),
  ])
  const lead = facilitator.page
  const heard = [lead, wall.page, remote.page].map(overhear)
  await lead.goto(local(made.links.facilitator))
  const round = (page: Page) => page.getByRole('region', { name: 'Runden' })
  const next = (step: string) => lead.getByRole('button', { name: `Næste: ${step}` }).click()

  await test.step('the start page says why links cannot be sent out in advance', async () => {
    await wall.page.goto('/')
    await expect(wall.page.getByText(/PUBLIC_URL/)).toBeVisible()
    await wall.page.goto(local(made.links.projector))
  })

  const code = await test.step('prepare at work: marks, picks, a note, a code', async () => {
    const office = await person(browser, 'laptop', server.url)
    const { page } = office
    await page.goto(`/r/${room}/prepare`)
    await page.getByRole('button', { name: 'Begynd', exact: true }).click()
    const mark = async (theme: string, [success, importance]: readonly [string, string]) => {
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`\\d+ ?${theme}`) }) })
      await card
        .getByRole('group', { name: /Hvor godt/ })
        .getByRole('radio', { name: success })
        .check()
      await card
        .getByRole('group', { name: /Hvor vigtigt/ })
        .getByRole('radio', { name: importance })
        .check()
    }
    await mark('Klare mål', ['I lav grad', 'I høj grad'])
    await mark('Prioritering', ['I høj grad', 'I høj grad'])
    await page.getByRole('link', { name: 'Mine vigtigste' }).click()
    await page.getByRole('checkbox', { name: /Klare mål/ }).check()
    await page.getByRole('checkbox', { name: /Prioritering/ }).check()
    await page.getByLabel('Note til dig selv').fill(secret)
    await expect(status(office)).toHaveText('Gemt')
    await page.getByRole('link', { name: 'Min kode' }).click()
    const shown = await page.getByRole('textbox', { name: 'Personlig kode' }).inputValue()
    await expect(lead.getByText('0 af 1 har forberedt sig')).toBeVisible()
    await expect(lead.getByText('0 er med')).toBeVisible()
    await office.leave()
    return shown
  })

  await test.step('four come in: by keyboard, from afar, with the code of the preparation', async () => {
    await Promise.all([
      joinByKeys(keys, room),
      (async () => {
        await phone.page.goto(`/r/${room}`)
        await phone.page.getByRole('button', { name: 'Ja, hent min forberedelse' }).tap()
        await phone.page.getByLabel('Personlig kode').fill(code)
        await phone.page.getByRole('button', { name: 'Fortsæt' }).tap()
        await expect(heading(phone.page, 'Vælg et tema')).toBeVisible()
      })(),
    ])
    await join(remote, room, 'Online')
    await join(leaver, room)
    await expect(wall.page.getByText('4 er med')).toBeVisible()
    await expect(lead.getByText('4 er med')).toBeVisible()
  })

  await test.step('the frame is set: the same step on every screen', async () => {
    await lead.getByRole('button', { name: 'Begynd mødet' }).click()
    for (const { page } of [wall, keys, remote, phone, leaver]) {
      await expect(heading(page, 'Sæt rammen for mødet')).toBeVisible()
    }
    await expect(
      wall.page.getByText('Er der noget, I gerne vil vide', { exact: false }),
    ).toBeVisible()
  })

  await test.step('a round begins: who prepared sees their picks, and places as they tell', async () => {
    await next('Lyt til hinanden')
    await lead.getByRole('button', { name: 'Tag en runde' }).click()
    await lead.getByRole('button', { name: 'Begynd runden' }).click()
    await expect(round(wall.page)).toContainText(/Taler nu.*Deltager 1.*Derefter: Deltager 2/s)
    await expect(phone.page.getByText('Det er din tur', { exact: true })).toBeVisible()
    await expect(phone.page.getByText(secret)).toBeVisible()
    await expect(onMap(lead, 'Klare mål, Deltager 1, 1 Fokusér')).toHaveCount(0)
    await phone.page.getByRole('button', { name: 'Del på kortet: »Klare mål«' }).tap()
    for (const page of [lead, remote.page]) {
      await expect(onMap(page, 'Klare mål, Deltager 1, 1 Fokusér')).toBeAttached()
    }
    await expect(phone.page.getByText('Delt. Står nu her: 1 Fokusér')).toBeVisible()
    await phone.page.getByRole('link', { name: 'Temaer', exact: true }).tap()
    await phone.page.getByRole('link').filter({ hasText: 'Prioritering' }).tap()
    await expect(phone.page.getByText('Du forberedte: 2 Hold fast')).toBeVisible()
    await expect(phone.page.getByText('Dit svar')).toBeVisible()
    await phone.page.getByRole('button', { name: 'Jeg er færdig' }).tap()
  })

  await test.step('by keyboard alone: place a theme in one’s turn, and give the word on', async () => {
    const { page } = keys
    await expect(page.getByText('Det er din tur', { exact: true })).toBeVisible()
    await press(page, page.getByRole('link', { name: 'Sæt et tema på kortet' }))
    await press(page, page.getByRole('link').filter({ hasText: named('Tillid og tryghed') }))
    await press(
      page,
      page
        .getByRole('group', { name: 'Kortets fire felter' })
        .getByRole('button', { name: /^1 Fokusér/ }),
    )
    await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Jeg er færdig' }))
    await expect(round(wall.page)).toContainText(/Taler nu.*Online.*Derefter: Deltager 4/s)
  })

  await test.step('one drops out; one comes late, begins where the others are, and is last', async () => {
    await leaver.page.close()
    await expect(lead.getByText('3 er med')).toBeVisible()
    await join(late, room)
    await expect(heading(late.page, 'Lyt til hinanden')).toBeVisible()
    await expect(late.page.getByText('Der er 2 før dig')).toBeVisible()
    await remote.page.getByRole('link', { name: 'Sæt et tema på kortet' }).click()
    await expect(remote.page.getByText(/Du forberedte|Dit svar/)).toHaveCount(0)
    await placeTheme(remote, 'Prioritering', /^2 Hold fast/)
    await expect(onMap(lead, 'Prioritering, Online, 2 Hold fast')).toBeAttached()
  })

  await test.step('the server is killed and started: nothing is lost, and nobody loads anew', async () => {
    await expect(status(remote)).toHaveText('Gemt')
    const screens = [lead, wall.page, keys.page, remote.page, phone.page, late.page]
    for (const page of screens) {
      await page.evaluate(() => {
        document.documentElement.dataset.since = 'before'
      })
    }
    await server.kill()
    await remote.page.getByRole('button', { name: /^3 Forstå/ }).click()
    await server.restart()
    for (const each of [facilitator, keys, remote, phone, late]) {
      await expect(status(each).first()).toHaveText('Gemt')
    }
    await expect(onMap(lead, 'Prioritering, Online, 3 Forstå')).toBeAttached()
    await expect(onMap(lead, 'Klare mål, Deltager 1, 1 Fokusér')).toBeAttached()
    await expect(round(wall.page)).toContainText(/Taler nu.*Online/s)
    await expectSameSecond([lead, wall.page, keys.page, phone.page, late.page])
    for (const page of screens) {
      expect(await page.evaluate(() => document.documentElement.dataset.since)).toBe('before')
    }
  })

  await test.step('the word goes on past who is away; they come back as the same', async () => {
    await remote.page.getByRole('button', { name: 'Jeg er færdig' }).click()
    await expect(round(wall.page)).toContainText(/Taler nu.*Deltager 4.*Derefter: Deltager 5/s)
    // A press on a button that has just changed by itself is not taken: it was meant for what stood there before.
    const turn = late.page.getByText('Det er din tur', { exact: true })
    await expect(async () => {
      const on = lead.getByRole('button', { name: 'Ordet til Deltager 5' })
      if (await on.isVisible()) await on.click({ timeout: 3_000 })
      await expect(turn).toBeVisible({ timeout: 3_000 })
    }).toPass()
    leaver.page = await leaver.context.newPage()
    await leaver.page.goto(`/r/${room}`)
    await expect(heading(leaver.page, 'Lyt til hinanden')).toBeVisible()
    await expect(leaver.page.getByText('Du har haft ordet')).toBeVisible()
    await expect(lead.getByText('5 er med')).toBeVisible()
    await lead.getByRole('button', { name: 'Slut runden' }).click()
    await expect(round(wall.page)).toHaveCount(0)
  })

  await test.step('focus: sealed dots choose, and each theme gets its fate', async () => {
    await next('Skab fokus')
    await lead.getByRole('button', { name: 'Begynd afstemningen' }).click()
    const more = (page: Page) => page.getByRole('button', { name: /En prik mere.*Klare mål/ })
    const { page } = keys
    await press(page, page.getByRole('link', { name: 'Sæt dine prikker' }))
    await press(page, more(page))
    await press(page, page.getByRole('button', { name: 'Send mine prikker' }))
    await late.page.getByRole('link', { name: 'Sæt dine prikker' }).tap()
    await more(late.page).tap()
    await late.page.getByRole('button', { name: 'Send mine prikker' }).tap()
    await expect(wall.page.getByText('2 har sat prikker')).toBeVisible()
    await expect(wall.page.getByText(/^\d prikker$/)).toHaveCount(0)
    await lead.getByRole('button', { name: 'Luk, og vis resultatet' }).click()
    for (const each of [lead, wall.page, page, late.page]) {
      const result = each.getByRole('region', { name: 'Sådan faldt prikkerne' })
      await expect(result.getByRole('listitem')).toHaveText([/Klare mål2 prikker/])
    }
    await lead.getByRole('button', { name: 'Afgør, hvad der sker med temaerne' }).click()
    const dialog = lead.getByRole('dialog')
    const fate = (theme: string) =>
      dialog.getByLabel(new RegExp(`Hvad sker der med »${named(theme).source}`))
    await fate('Klare mål').selectOption('Det går vi i dybden med')
    await fate('Prioritering').selectOption('Det løfter vi videre')
    await dialog.getByLabel('Hvem løfter I det til?').fill('Direktionen')
    await expect(dialog.getByText('1 tema mangler en afgørelse')).toBeVisible()
    await dialog.getByRole('button', { name: 'Luk', exact: true }).click()
  })

  await test.step('the three questions: two write at once, and it stands on the wall', async () => {
    const fields = [keys.page, remote.page].map((page) =>
      page.getByLabel('Hvad forstår I ved temaet?'),
    )
    await press(keys.page, keys.page.getByRole('link', { name: 'Nu', exact: true }))
    await press(keys.page, task(keys.page, 'Tre spørgsmål til temaet'))
    await remote.page.getByRole('link', { name: 'Se det' }).click()
    await task(remote.page, 'Tre spørgsmål til temaet').click()
    const [first, second] = fields
    if (first === undefined || second === undefined) throw new Error('two write')
    await tabTo(keys.page, first)
    await keys.page.keyboard.type('Alle kender dem.')
    await expect(second).toHaveValue('Alle kender dem.')
    await second.focus()
    await remote.page.keyboard.press('End')
    await Promise.all([
      keys.page.keyboard.type(' Også de nye.', { delay: 10 }),
      remote.page.getByLabel('Hvorfor lige der?').fill('Vi taler for sjældent om dem'),
    ])
    await lead.getByRole('button', { name: /Tre spørgsmål til temaet/ }).click()
    await lead.getByText('Vis på storskærmen').click()
    await expect(wall.page.getByText('Alle kender dem. Også de nye.')).toBeVisible()
    await expect(wall.page.getByText('Vi taler for sjældent om dem')).toBeVisible()
    await lead.getByRole('dialog').getByRole('button', { name: 'Luk', exact: true }).click()
  })

  await test.step('agreements: who writes is not thrown out, and the wall shows what is agreed', async () => {
    const { page } = keys
    await next('Indgå aftaler fra mødet')
    await expect(page.getByText('Næste trin er begyndt: Indgå aftaler fra mødet')).toBeVisible()
    await expect(page.getByLabel('Hvad forstår I ved temaet?')).toBeFocused()
    await press(page, page.getByRole('link', { name: 'Se det' }))
    await press(page, task(page, 'Aftale om temaet'))
    await tabTo(page, page.getByLabel('Hvad gør I?'))
    await page.keyboard.type('Vi tager målene op hver måned.')
    await late.page.getByRole('link', { name: 'Nu', exact: true }).tap()
    await task(late.page, 'Det løftes videre').tap()
    await late.page.getByLabel('Hvem bringer det videre?').fill('Mødelederen')
    await phone.page.getByRole('link', { name: 'Se det' }).tap()
    await expect(heading(phone.page, 'Indgå aftaler fra mødet')).toBeVisible()
    await task(phone.page, 'Opfølgning').tap()
    await phone.page.getByLabel('Hvornår taler I sammen igen?').fill('2027-03-02')
    await expect(wall.page.getByText('Vi tager målene op hver måned.')).toBeVisible()
    await expect(wall.page.getByText('Mødelederen')).toBeVisible()
    await expect(wall.page.getByText('2. marts 2027')).toBeVisible()
    await remote.page.getByRole('link', { name: 'Nu', exact: true }).click()
    await task(remote.page, 'Afsluttende runde').click()
    await remote.page.getByLabel('Hvad tager du med dig fra mødet?').fill('Mod til at spørge')
    await expect(wall.page.getByText('Mod til at spørge')).toHaveCount(0)
    await remote.page.getByRole('button', { name: 'Del med de andre' }).click()
    await expect(wall.page.getByText('Mod til at spørge')).toBeVisible()
  })

  await test.step('the end is one page on every screen, also where there was no network just then', async () => {
    await leaver.context.setOffline(true)
    await phone.page.getByLabel('Hvordan følger I op?').fill('På ledermødet')
    await expect(wall.page.getByText('På ledermødet')).toBeVisible()
    await lead.getByRole('button', { name: 'Afslut mødet' }).first().click()
    const dialog = lead.getByRole('dialog')
    await expect(dialog.getByText('1 tema mangler en afgørelse')).toBeVisible()
    await expect(dialog.getByText(named('Tillid og tryghed'))).toBeVisible()
    await dialog.getByRole('button', { name: /^Afslut/ }).click()
    await expect(heading(wall.page, 'Det kom I frem til')).toBeVisible()
    await leaver.context.setOffline(false)
    const everyone = [facilitator, wall, keys, remote, phone, leaver, late]
    for (const { page } of everyone) {
      await expect(heading(page, 'Det kom I frem til')).toBeVisible()
      for (const words of [
        'Vi tager målene op hver måned.',
        'Alle kender dem. Også de nye.',
        'Direktionen',
        'Mødelederen',
        'På ledermødet',
        '2. marts 2027',
        'Mod til at spørge',
      ]) {
        await expect(page.getByText(words).first(), words).toBeVisible()
      }
    }
  })

  await test.step('what was prepared alone has reached nobody else', async () => {
    for (const all of heard) {
      const text = await all()
      expect(text).toContain('Sæt rammen for mødet')
      expect(text.includes('KANARIE')).toBe(false)
    }
    const everyone = [facilitator, wall, keys, remote, phone, leaver, late]
    for (const { strayRequests } of everyone) expect(strayRequests).toEqual([])
    await Promise.all(everyone.map((each) => each.leave()))
  })
})
