import { createdRoomSchema } from '@firefelt/shared/protocol/http.ts'
import { expect, type Locator, type Page } from '@playwright/test'
import { command } from '../fixtures/client.ts'
import { check } from './inspect.ts'
import { overhear } from './overhear.ts'
import { guest, joinIn, person } from './people.ts'
import { test } from './server.ts'

const secret = 'KANARIE-7741 det siger vi ikke endnu'
const local = (link: string) => new URL(link).pathname + new URL(link).hash
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const onMap = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const openPlan = async (url: string) => {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kit: 'ledertrivselsplan', language: 'da' }),
  })
  return createdRoomSchema.parse(await answer.json())
}

/** From the list of themes and back to it. */
const place = async (page: Page, theme: string, field: RegExp) => {
  await page.getByRole('link').filter({ hasText: theme }).first().click()
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('button', { name: 'Færdig' }).click()
  await expect(heading(page, 'Placér jeres temaer')).toBeVisible()
}

test('three sessions of kit B: hidden until shown, differences, a killed server and new groups', async ({
  browser,
  server,
}) => {
  test.setTimeout(360_000)
  const made = await openPlan(server.url)
  const [facilitator, wall, one, two, late] = await Promise.all([
    person(browser, 'laptop', server.url),
    person(browser, 'wall', server.url),
    person(browser, 'phone', server.url),
    person(browser, 'smallPhone', server.url),
    person(browser, 'laptop', server.url),
  ])
  const { page } = facilitator
  const others = [page, wall.page, two.page].map(overhear)
  const bright = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
  /** A press that comes right after the button changed is not taken: then a person presses again. */
  const goOn = (name: string | RegExp, then: Locator) =>
    expect(async () => {
      if (!(await then.isVisible())) await bright(name)
      await expect(then).toBeVisible({ timeout: 3_000 })
    }).toPass()
  const nowIs = (step: string) => page.getByRole('button', { name: `Dagsorden. Nu: ${step}` })
  const confirm = (name: string | RegExp) =>
    page.getByRole('dialog').getByRole('button', { name }).click()
  await page.goto(local(made.links.facilitator))
  await wall.page.goto(local(made.links.projector))
  await joinIn(one, made.room)
  await joinIn(two, made.room)

  await test.step('before the start: four questions to HR, and a checklist', async () => {
    await page.getByRole('button', { name: /Før I begynder/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill('HR og direktionen')
    await dialog.getByLabel(/^Det praktiske er på plads/).click()
    await expect(dialog.getByLabel(/^Det praktiske er på plads/)).toBeChecked()
    await check(page, 'laptop', 'before the start')
    await page.keyboard.press('Escape')
    await expect(page.getByText('2 af 11 er på plads')).toBeVisible()
  })

  await test.step('each group places hidden, shaped together, also without a network; the wall tells only who is ready', async () => {
    await command(server.url, made, {
      type: 'makeGroups',
      count: 2,
      choose: false,
      remoteApart: false,
    })
    await goOn('Begynd mødet', nowIs('1 Velkommen'))
    await command(server.url, made, { type: 'goTo', step: 'tal-i-grupper' })
    await bright('Placér skjult')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Bord 2').check()
    await expect(dialog.getByText(/kan alle se, hvem der har sat de sidste/)).toBeVisible()
    await check(page, 'laptop', 'who places hidden')
    await confirm('Begynd')
    await expect(wall.page.getByText('0 af 2 er klar')).toBeVisible()
    await expect(wall.page.getByText(/^Bord 2 vises til sidst, når/)).toBeVisible()
    for (const { page: phone } of [one, two]) {
      await phone.getByRole('link', { name: 'Placér', exact: true }).click()
      await expect(heading(phone, 'Placér jeres temaer')).toBeVisible()
    }
    await place(one.page, 'Sparring', /1 Fokusér/)
    await one.context.setOffline(true)
    await one.page.getByRole('link').filter({ hasText: 'Restitution' }).first().click()
    await one.page.getByRole('button', { name: /2 Hold fast/ }).click()
    await one.page.getByRole('button', { name: 'Et skridt mod: lykkes i lav grad' }).press('Enter')
    await one.page.getByLabel(/^Hvorfor netop der/).fill(secret)
    await check(one.page, 'phone', 'a theme that is placed hidden')
    await one.page.getByRole('button', { name: 'Færdig' }).click()
    await expect(one.page.getByText('2 temaer er sat')).toBeVisible()
    await expect(one.page.getByText(/^Ikke sendt endnu/)).toBeVisible()
    await one.context.setOffline(false)
    await expect(one.page.getByText(/^Ikke sendt endnu/)).toHaveCount(0)
    await one.page.getByRole('button', { name: 'Vi er klar' }).click()
    await expect(wall.page.getByText('1 af 2 er klar')).toBeVisible()
    await check(one.page, 'phone', 'themes that are placed hidden')
    await place(two.page, 'Sparring', /3 Forstå/)
    await place(two.page, 'Restitution', /2 Hold fast/)
    await expect(two.page.getByText(/Det, I sætter, vises til sidst/)).toBeVisible()
    await check(two.page, 'smallPhone', 'hidden themes on a small phone')
    await check(wall.page, 'wall', 'who is ready on the wall')
  })

  await test.step('who comes late is let into a group, and shapes its draft; a reload keeps it', async () => {
    await joinIn(late, made.room, 'Deltager 9')
    await late.page.getByRole('link', { name: 'Placér', exact: true }).click()
    await expect(late.page.getByText(/Mødelederen kan sætte dig i en gruppe/)).toBeVisible()
    await page.getByRole('button', { name: 'Grupper', exact: true }).click()
    await page.getByLabel('Flyt Deltager 9 til').selectOption('Bord 2')
    await page.keyboard.press('Escape')
    await expect(late.page.getByText('2 temaer er sat')).toBeVisible()
    await place(late.page, 'Ledelse på tværs', /4 Overvej/)
    await expect(two.page.getByText('3 temaer er sat')).toBeVisible()
    await two.page.reload()
    await tab(two.page, 'Temaer')
    await expect(two.page.getByText('3 temaer er sat')).toBeVisible()
  })

  await test.step('»Vis alles« asks first, and shows those who come last only then', async () => {
    for (const heard of others) expect(await heard()).not.toContain(secret)
    await bright('Vis alles')
    await expect(page.getByRole('dialog').getByText(/^Disse venter/)).toContainText('Bord 2')
    await check(page, 'laptop', 'before all is shown')
    await confirm('Vis alles')
    await expect(onMap(page, 'Sparring, Bord 1, 1 Fokusér')).toBeAttached()
    await expect(onMap(page, 'Sparring, Bord 2, 3 Forstå')).toHaveCount(0)
    const between = wall.page.getByRole('heading', { name: 'De første er vist' }).locator('..')
    await expect(between).toContainText('Bord 2')
    await expect(between).toContainText('vises til sidst')
    await expect(one.page.getByText(/Til sidst kommer: Bord 2/)).toBeVisible()
    await expect(two.page.getByText('De andres er vist. Nu mangler jeres.')).toBeVisible()
    await check(wall.page, 'wall', 'between the two reveals, on the wall')
    await check(two.page, 'smallPhone', 'between the two reveals, on the phone of who comes last')
    await bright('Vis også de sidste')
    await confirm('Vis også de sidste')
    await expect(onMap(page, 'Sparring, Bord 2, 3 Forstå')).toBeAttached()
    await expect(one.page.getByText('Alles post-its ligger nu på kortet')).toBeVisible()
  })

  await test.step('the largest disagreement stands first, with lines on every map', async () => {
    await goOn(/^Næste: Vælg temaer sammen/, nowIs('5 Vælg temaer sammen'))
    const list = page.getByRole('listitem').filter({ hasText: '2 har sat temaet' })
    await expect(list).toHaveCount(2)
    await expect(list.first()).toContainText('Sparring')
    await list.first().getByRole('button').click()
    await expect(list.first()).toContainText('Bord 1: 1 Fokusér')
    await expect(wall.page.getByRole('heading', { name: 'Sparring' })).toBeVisible()
    await expect(wall.page.getByText('Spørg hinanden')).toBeVisible()
    await tab(one.page, 'Nu')
    await expect(one.page.getByText('Bord 2: 3 Forstå')).toBeVisible()
    await check(one.page, 'phone', 'differences on a phone')
    await check(page, 'laptop', 'differences on a laptop')
    await check(wall.page, 'wall', 'differences on the wall')
    await page.getByRole('button', { name: 'Vis alle post-its igen' }).click()
  })

  await test.step('two themes are chosen, and the session is closed until a day', async () => {
    await page.getByRole('button', { name: 'Afgør, hvad der sker med temaerne' }).click()
    for (const theme of ['Sparring', 'Restitution'])
      await page
        .getByLabel(`Hvad sker der med »${theme}«?`)
        .selectOption('Det arbejder vi videre med')
    await page.keyboard.press('Escape')
    await command(server.url, made, { type: 'goTo', step: 'rund-af' })
    await tab(one.page, 'Nu')
    await one.page.getByRole('link').filter({ hasText: 'Til næste gang' }).click()
    await one.page.getByLabel('Hvem skal I tale med?').fill('Hovedudvalget')
    await one.page.getByLabel('Hvornår mødes I igen?').fill('2027-03-02')
    await tab(one.page, 'Nu')
    await bright('Luk »Forbered«')
    await expect(page.getByLabel(/^Hvornår mødes I igen/)).toHaveValue('2027-03-02T09:00')
    await check(page, 'laptop', 'closing a session')
    await confirm('Luk »Forbered«')
    for (const each of [wall.page, one.page, two.page, late.page]) {
      await expect(each.getByRole('heading', { name: 'Rummet sover' })).toBeVisible()
      await expect(each.getByText(/til »Kvalificer« tirsdag den 2\. marts 2027/)).toBeVisible()
    }
    await expect(one.page.getByText('Hovedudvalget')).toBeVisible()
    await one.page.getByRole('link').filter({ hasText: 'Siden sidst' }).click()
    await one.page.getByLabel('Hvilken viden har I fået?').fill('Svar fra HR')
    await tab(one.page, 'Nu')
    await expect(wall.page.getByText('Sparring · Restitution')).toBeVisible()
    await check(one.page, 'phone', 'a room that sleeps, on a phone')
    await check(wall.page, 'wall', 'a room that sleeps, on the wall')
  })

  await test.step('the next meeting is put off while the room sleeps', async () => {
    await page.getByRole('button', { name: 'Ret, hvornår I mødes igen' }).click()
    await page.getByRole('textbox', { name: /^Hvornår mødes I igen/ }).fill('2027-03-04T09:00')
    await check(page, 'laptop', 'putting off a session')
    await confirm('Gem')
    await expect(wall.page.getByText(/torsdag den 4\. marts 2027/)).toBeVisible()
  })

  await test.step('a power cut between the sessions loses nothing', async () => {
    await server.kill()
    await server.restart()
    await page.reload()
    await late.page.reload()
    await expect(late.page.getByRole('heading', { name: 'Rummet sover' })).toBeVisible()
    await expect(onMap(page, 'Sparring, Bord 2, 3 Forstå')).toBeAttached()
  })

  await test.step('the room wakes with what has happened since', async () => {
    await bright('Åbn »Kvalificer«')
    await confirm('Åbn »Kvalificer«')
    for (const each of [page, wall.page, one.page, two.page, late.page])
      await expect(each.getByRole('heading', { name: 'Hvad er sket siden sidst?' })).toBeVisible()
    await check(two.page, 'smallPhone', 'what has happened since, on a small phone')
    await goOn('Begynd mødet', nowIs('1 Velkommen igen'))
    await expect(heading(one.page, 'Velkommen igen')).toBeVisible()
    await expect(wall.page.getByText('Svar fra HR')).toBeVisible()
    await expect(one.page.getByRole('link').filter({ hasText: 'Siden sidst' })).toBeVisible()
  })

  const theme = (phone: Page, name: string) => phone.getByRole('link').filter({ hasText: name })

  await test.step('new groups, one for each theme, work on their own screens', async () => {
    await goOn(/^Næste: Arbejd med temaerne/, nowIs('2 Arbejd med temaerne'))
    await page.getByRole('button', { name: 'Lav grupper efter tema' }).click()
    await page.getByRole('button', { name: 'Lav grupperne' }).click()
    for (const [{ page: phone }, name] of [
      [one, 'Sparring'],
      [two, 'Restitution'],
      [late, 'Restitution'],
    ] as const) {
      await phone
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(name) })
        .click()
      await expect(theme(phone, name)).toContainText('Jeres tema')
    }
    await theme(two.page, 'Restitution').click()
    await theme(late.page, 'Restitution').click()
    await two.page.getByLabel('Vurdering').fill('Møderne ligger for tæt.')
    await expect(late.page.getByLabel('Vurdering')).toHaveValue('Møderne ligger for tæt.')
  })

  await test.step('the third session: an action card, and the plan that gathers it', async () => {
    await command(server.url, made, { type: 'goTo', step: 'pause' })
    await bright('Luk »Kvalificer«')
    await page.getByLabel(/^Hvornår mødes I igen/).fill('')
    await confirm('Luk »Kvalificer«')
    await expect(wall.page.getByText(/Tidspunktet er ikke sat endnu/)).toBeVisible()
    await bright('Åbn »Konkretiser«')
    await confirm('Åbn »Konkretiser«')
    await goOn('Begynd mødet', nowIs('1 Lav action cards'))
    await tab(two.page, 'Nu')
    await theme(two.page, 'Restitution').click()
    await two.page.getByLabel('Mål', { exact: true }).fill('Ingen møder før ni')
    await goOn(/^Næste: Saml planen/, nowIs('2 Saml planen'))
    await expect(wall.page.getByText('1 af 7 er udfyldt')).toBeVisible()
    await goOn(/^Næste:/, nowIs('3'))
    await goOn('Afslut mødet', page.getByRole('dialog'))
    await expect(page.getByText('2 kort mangler en, der gør dem færdige').last()).toBeVisible()
    await check(page, 'laptop', 'before the end')
    await confirm(/^Afslut/)
    for (const each of [page, wall.page, one.page])
      await expect(each.getByText('Ingen møder før ni')).toBeVisible()
    await check(wall.page, 'wall', 'the plan at the end, on the wall')
  })
})

test('a word that was still being composed as all was shown is told at once, among what did not reach the map', async ({
  browser,
  server,
}) => {
  const made = await openPlan(server.url)
  const one = await guest(browser, 'phone', server.url)
  const { page } = one
  await joinIn(one, made.room)
  await command(server.url, made, { type: 'goTo', step: 'tal-i-grupper' })
  const placing = { type: 'openPlacing', placing: 'h1', of: 'participant', last: [] } as const
  await command(server.url, made, { ...placing, anonymous: false })
  await page.getByRole('link', { name: 'Placér', exact: true }).tap()
  const stored = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('h1'),
  )
  await page.getByRole('link').filter({ hasText: 'Sparring' }).first().tap()
  await page.getByRole('button', { name: /1 Fokusér/ }).tap()
  await stored
  const reason = page.getByLabel(/^Hvorfor netop der/)
  await reason.focus()
  const keyboard = await one.context.newCDPSession(page)
  const composed = { text: 'Kolleger', selectionStart: 8, selectionEnd: 8 }
  await keyboard.send('Input.imeSetComposition', composed)
  await expect(reason).toHaveValue('Kolleger')
  await command(server.url, made, { type: 'showPlacing', placing: 'h1', shown: 'all' })
  await expect(page.getByRole('heading', { name: 'Det nåede ikke med' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Kolleger' })).toContainText('Sparring')
  await one.leave()
})
