import { facilitator } from '@firefelt/shared/board/actor.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { createdRoomSchema } from '@firefelt/shared/protocol/http.ts'
import { expect, type Page } from '@playwright/test'
import { command, stockClient } from '../fixtures/client.ts'
import { check, checkSize, findings } from './inspect.ts'
import { guest, joinIn, status } from './people.ts'
import { test } from './server.ts'

const local = (link: string) => new URL(link).pathname + new URL(link).hash
/** A name as the kit hyphenates it, or not. */
const named = (name: string) => new RegExp([...name].join('\u00ad?'))
const [rest, sparring] = ['Restitution', 'Sparring']

const standing = { locked: false, phase: 'open', participants: {} } as const

/** A room of three sessions, and the board as its facilitator has it. */
const openPlan = async (url: string) => {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kit: 'ledertrivselsplan', language: 'da' }),
  })
  const made = createdRoomSchema.parse(await answer.json())
  const leader = stockClient(url, made.room, {
    token: made.facilitatorToken,
    participant: facilitator.id,
    personalCode: '',
  })
  await expect.poll(() => leader.provider.synced).toBe(true)
  return { made, leader }
}

test('two groups work their themes through, make action cards and gather the plan', async ({
  browser,
  server,
}) => {
  test.setTimeout(150_000)
  const { made, leader } = await openPlan(server.url)
  for (const theme of ['restitution', 'sparring']) {
    const choice = { type: 'setFate', id: randomId(), theme, fate: 'focus' } as const
    applyOperation(leader.doc, facilitator, standing, choice)
  }
  await command(server.url, made, { type: 'openSession', session: 'kvalificer' })
  await command(server.url, made, { type: 'goTo', step: 'arbejd-med-temaerne' })
  const { page } = await guest(browser, 'laptop', server.url)
  const { page: wall } = await guest(browser, 'wall', server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'smallPhone', server.url)
  await page.goto(local(made.links.facilitator))
  await wall.goto(local(made.links.projector))
  await joinIn(one, made.room)
  await joinIn(two, made.room)
  const theme = (phone: Page, name: string) => phone.getByRole('link').filter({ hasText: name })
  const toStep = (phone: Page) => phone.getByRole('link', { name: 'Nu', exact: true }).tap()

  await test.step('a group for each theme, chosen by interest', async () => {
    await page.getByRole('button', { name: 'Lav grupper efter tema' }).click()
    await check(page, 'laptop', 'groups by theme')
    await page.getByRole('button', { name: 'Lav grupperne' }).click()
    for (const [phone, name] of [
      [one.page, rest],
      [two.page, sparring],
    ] as const) {
      const dialog = phone.getByRole('dialog', { name: 'Hvilket tema vil du arbejde med?' })
      await expect(dialog.getByText('Vælg det, der interesserer dig mest.')).toBeVisible()
      await dialog.getByRole('button', { name: named(name) }).tap()
      await expect(theme(phone, name)).toContainText('Jeres tema')
    }
    await expect(wall.getByRole('heading', { name: 'Temaerne', exact: true })).toBeVisible()
  })

  await test.step('each works on its own screen; the others look on until it has presented', async () => {
    await theme(one.page, rest).tap()
    await one.page.getByLabel('Vurdering').fill('Møderne ligger for tæt.')
    await one.page.getByLabel('Hvad mangler I at vide?').fill('Hvem arbejder om aftenen?')
    await check(one.page, 'phone', 'support questions on a phone')
    await theme(two.page, rest).tap()
    await expect(two.page.getByText('Møderne ligger for tæt.')).toBeVisible()
    await expect(two.page.getByText(/^Bord 2 arbejder med temaet\./)).toBeVisible()
    await expect(two.page.getByLabel('Erfaringer')).toHaveCount(0)
    await check(two.page, 'smallPhone', 'a theme in work elsewhere')
  })

  await test.step('it presents on the wall, and others add', async () => {
    await expect(wall.getByText('1 af 4 spørgsmål besvaret')).toBeVisible()
    await page.getByRole('button', { name: 'Vis »Restitution« på storskærmen' }).click()
    await expect(wall.getByRole('heading', { name: rest, level: 1 })).toBeVisible()
    await two.page.getByLabel('Erfaringer').fill('Økonomi holder gåmøder.')
    await expect(wall.getByText('Økonomi holder gåmøder.')).toBeVisible()
    await check(wall, 'wall', 'a theme that is presented')
    await page.getByRole('button', { name: 'Vis »Restitution« på storskærmen' }).click()
    await expect(wall.getByText('Hvem arbejder om aftenen?')).toBeVisible()
    await check(wall, 'wall', 'the themes on the wall')
  })

  await command(server.url, made, { type: 'openSession', session: 'konkretiser' })
  await command(server.url, made, { type: 'goTo', step: 'lav-action-cards' })

  await test.step('an action card says kindly how far it has come', async () => {
    await toStep(one.page)
    await theme(one.page, rest).tap()
    await expect(one.page.getByText('Det fandt I frem til')).toBeVisible()
    const goal = one.page.getByLabel('Mål', { exact: true })
    await expect(goal).toHaveAttribute('placeholder', /\S/)
    await goal.fill('Ingen møder før ni')
    await one.page.getByLabel('Ansvarlig', { exact: true }).fill('Direktøren')
    await one.page.getByLabel('Hvad skal gøres?').fill('Skriv mødereglerne om')
    await one.page.locator('[data-kind="task"]').getByLabel('Hvem gør det?').fill('HR')
    await one.page.getByLabel('Hvornår er det gjort?').fill('2027-02-01')
    await expect(one.page.getByText('3 af 7 er udfyldt')).toBeVisible()
    await check(one.page, 'phone', 'an action card on a phone')
    await expect(page.getByText('Mangler: Hvem gør det færdigt, og hvornår?')).toBeVisible()
    await one.page.getByLabel('Hvem gør det færdigt?').fill('Direktøren')
    await one.page.getByLabel('Hvornår er det færdigt?').fill('2027-01-20')
    for (const screen of [page, wall]) {
      await expect(
        screen.getByText('Direktøren gør det færdigt inden 20. januar 2027'),
      ).toBeVisible()
    }
    await check(page, 'laptop', 'the cards beside the map')
    await page.getByRole('button', { name: 'Vis »Restitution« på storskærmen' }).click()
    await expect(wall.getByRole('cell', { name: '1. februar 2027' })).toBeVisible()
    await check(wall, 'wall', 'an action card on the wall')
    await page.getByRole('button', { name: 'Vis »Restitution« på storskærmen' }).click()
  })

  await test.step('the plan gathers the cards, finished or not, and how it is told', async () => {
    await command(server.url, made, { type: 'goTo', step: 'saml-planen' })
    await expect(page.getByText('1 kort mangler en, der gør det færdigt')).toBeVisible()
    await toStep(two.page)
    await two.page.getByRole('link').filter({ hasText: 'Planen' }).tap()
    await two.page.getByLabel('Hvordan bliver planen fortalt?').fill('På intranettet')
    await expect(wall.getByText('På intranettet')).toBeVisible()
    await check(wall, 'wall', 'the plan on the wall')
    await check(two.page, 'smallPhone', 'the plan on a small phone')
  })
  leader.leave()
})

test('what was written on a theme that others got meanwhile stays at hand until it is put away', async ({
  browser,
  server,
}) => {
  const { made, leader } = await openPlan(server.url)
  for (const theme of ['restitution', 'sparring']) {
    const choice = { type: 'setFate', id: randomId(), theme, fate: 'focus' } as const
    applyOperation(leader.doc, facilitator, standing, choice)
  }
  await command(server.url, made, { type: 'openSession', session: 'kvalificer' })
  await command(server.url, made, { type: 'goTo', step: 'arbejd-med-temaerne' })
  const one = await guest(browser, 'smallPhone', server.url)
  const two = await guest(browser, 'laptop', server.url)
  await joinIn(one, made.room)
  await joinIn(two, made.room)
  const { page } = one
  const theme = page.getByRole('link').filter({ hasText: named(rest) })
  const card = page.getByRole('region', { name: '3 ændringer kom for sent' })
  const written = (name: string) => card.getByRole('textbox', { name })
  const words = 'Hvem arbejder om aftenen?\nOg hvem i weekenden?'

  await theme.tap()
  await page.getByLabel('Vurdering').fill('Møderne ligger tæt.')
  await expect(status(one)).toHaveText('Gemt')
  await one.context.setOffline(true)
  await page.getByLabel('Vurdering').fill('Møderne ligger tæt, også om fredagen.')
  await page.getByLabel('Hvad mangler I at vide?').fill(words)
  await expect(status(one)).toContainText('venter')
  // A word that is still being composed as the field goes.
  const keyboard = await one.context.newCDPSession(page)
  const compose = async (label: string, text: string) => {
    await page.getByLabel(label).focus()
    const end = { selectionStart: text.length, selectionEnd: text.length }
    await keyboard.send('Input.imeSetComposition', { text, ...end })
    await expect(page.getByLabel(label)).toHaveValue(text)
  }
  await compose('Erfaringer', 'Frivillige')
  // Dealt in the order in which they joined.
  const groups = { themes: ['sparring', 'restitution'], basis: null, choose: false }
  await command(server.url, made, { type: 'makeThemeGroups', ...groups })
  await one.context.setOffline(false)

  await test.step('they are told why, with the words, also after a reload', async () => {
    await expect(card).toContainText('En anden gruppe arbejder nu med temaet')
    await expect(card).toContainText(named(`Et svar om »${rest}« kom ikke med.`))
    await expect(card).not.toContainText('låst')
    await expect(card.getByRole('button', { name: /Prøv igen/ })).toHaveCount(0)
    await expect(status(one)).toHaveText('Gemt')
    await expect(written('Hvad mangler I at vide?')).toHaveValue(words)
    expect(await findings(page, '[data-late]')).toEqual([])
    await checkSize(page, 'smallPhone', 'words that came too late')
    await expect(written('Erfaringer')).toHaveValue('Frivillige')
    await page.reload()
    await expect(written('Hvad mangler I at vide?')).toHaveValue(words)
    await expect(written('Vurdering')).toHaveValue('Møderne ligger tæt, også om fredagen.')
  })

  await test.step('the board has what was there before', async () => {
    await two.page
      .getByRole('link')
      .filter({ hasText: named(rest) })
      .click()
    await expect(two.page.getByLabel('Vurdering')).toHaveValue('Møderne ligger tæt.')
    await expect(two.page.getByLabel('Hvad mangler I at vide?')).toHaveValue('')
  })

  await test.step('they are copied, and put away', async () => {
    const button = (name: RegExp) => card.getByRole('button', { name })
    await button(/^Kopiér: ».*vide/).tap()
    await expect(button(/^Kopieret$/)).toBeVisible()
    await expect(card.getByRole('status').filter({ hasText: 'Kopieret' })).toHaveCount(1)
    await button(/^Fjern: ».*vide/).press('Enter')
    const left = page.getByRole('region', { name: '2 ændringer kom for sent' })
    await expect(left.getByRole('button', { name: /^Læg til side$/ })).toBeFocused()
    for (const name of [/^Fjern: ».*Vurdering/, /^Fjern: ».*Erfaringer/]) {
      await page.getByRole('button', { name }).tap()
    }
    await expect(page.getByText('kom for sent')).toHaveCount(0)
    await page.reload()
    await expect(status(one)).toHaveText('Gemt')
    await expect(page.getByText('kom for sent')).toHaveCount(0)
  })

  const open = async (name: string) => {
    await page.getByRole('link', { name: 'Nu', exact: true }).tap()
    await page
      .getByRole('link')
      .filter({ hasText: named(name) })
      .tap()
  }
  const deal = (themes: readonly string[]) =>
    command(server.url, made, { type: 'makeThemeGroups', ...groups, themes: [...themes] })

  await test.step('the first word on a form that nobody had laid out is kept too', async () => {
    await open(sparring)
    await compose('Vurdering', 'Kolleger')
    await deal(['restitution', 'sparring'])
    const only = page.getByRole('region', { name: '1 ændring kom for sent' })
    await expect(only).toContainText(`Et svar om »${sparring}« kom ikke med.`)
    const field = only.getByRole('textbox', { name: `${sparring}: Vurdering` })
    await expect(field).toHaveValue('Kolleger')
  })

  await test.step('what comes too late while the others are folded away unfolds them', async () => {
    await page.getByRole('button', { name: 'Læg til side' }).tap()
    await expect(page.getByRole('button', { name: '1 ændring kom for sent' })).toBeVisible()
    await open(rest)
    await compose('Erfaringer', 'Vagter')
    await deal(['sparring', 'restitution'])
    const both = page.getByRole('region', { name: '2 ændringer kom for sent' })
    await expect(both.getByRole('textbox', { name: /Erfaringer$/ })).toHaveValue('Vagter')
  })
  await Promise.all([one.leave(), two.leave()])
  leader.leave()
})

test('a practice room is begun with one press, marked everywhere and left with one', async ({
  browser,
  server,
}) => {
  const { page } = await guest(browser, 'laptop', server.url)
  const phone = await guest(browser, 'smallPhone', server.url)
  const { page: wall } = await guest(browser, 'wall', server.url)
  const mark = (screen: Page) => screen.getByRole('complementary', { name: 'Øvelse' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Øv mødet', exact: true }).click()
  await expect(mark(page)).toBeVisible()
  await expect(page.getByText(/^[1-9] er med$/).first()).toBeVisible()
  const [, , room = ''] = new URL(page.url()).pathname.split('/')

  await test.step('it is marked on every screen', async () => {
    await phone.page.goto(`/r/${room}`)
    await expect(mark(phone.page)).toBeVisible()
    await page.getByRole('button', { name: 'Inviter' }).first().click()
    const show = page.getByRole('dialog').getByRole('link', { name: 'Vis på storskærm' })
    const projector = await show.getAttribute('href')
    await page.keyboard.press('Escape')
    await wall.goto(local(new URL(projector ?? '', server.url).href))
    await expect(mark(wall)).toBeVisible()
    await check(page, 'laptop', 'practice on a laptop')
    await check(wall, 'wall', 'practice on the wall')
    await check(phone.page, 'smallPhone', 'practice at the door')
  })

  await test.step('the facilitator leaves it, and it is over', async () => {
    await page.getByRole('button', { name: 'Forlad øvelsen' }).click()
    await expect(page.getByRole('button', { name: 'Nyt rum' })).toBeVisible()
    await expect(page.getByText('Øvelse', { exact: true })).toHaveCount(0)
    await phone.page.reload()
    await expect(phone.page.getByRole('button', { name: 'Deltag', exact: true })).toHaveCount(0)
  })
})
