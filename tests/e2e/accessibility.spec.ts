import { type Browser, expect } from '@playwright/test'
import { facilitator as daFacilitator } from '../../client/src/i18n/da/facilitator.ts'
import { projector as daProjector } from '../../client/src/i18n/da/projector.ts'
import { start as daStart } from '../../client/src/i18n/da/start.ts'
import { da } from '../../client/src/i18n/da.ts'
import { facilitator as enFacilitator } from '../../client/src/i18n/en/facilitator.ts'
import { projector as enProjector } from '../../client/src/i18n/en/projector.ts'
import { start as enStart } from '../../client/src/i18n/en/start.ts'
import { en } from '../../client/src/i18n/en.ts'
import { command, createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { check, isTooWide, type Screen } from './inspect.ts'
import { tabStops } from './keys.ts'
import { guest, type Person } from './people.ts'
import { test } from './server.ts'

type Language = 'da' | 'en'

const texts = {
  da: { ...da, facilitator: daFacilitator, start: daStart, projector: daProjector },
  en: { ...en, facilitator: enFacilitator, start: enStart, projector: enProjector },
}
/** Each size, and each language: neither contrast, targets nor structure depend on both at once. */
const cases: { screen: Screen; language: Language }[] = [
  { screen: 'smallPhone', language: 'da' },
  { screen: 'phone', language: 'en' },
  { screen: 'laptop', language: 'da' },
]

/** Somebody who has chosen a language, and the list or the map, before. */
const visitor = async (
  browser: Browser,
  { screen, language }: (typeof cases)[number],
  url: string,
): Promise<Person> => {
  const visiting = await guest(browser, screen, url)
  await visiting.context.addInitScript((chosen) => {
    localStorage.setItem('firefelt.language', chosen)
  }, language)
  return visiting
}

/** A room with post-its in every field, on a line and aside, from several senders. */
const filledRoom = async (url: string) => {
  const made = await createRoom(url)
  const client = stockClient(url, made.room, await joinRoom(url, made.room, 'Bord 1'))
  await synced(client)
  const spots = [0.1, 0.3, 0.5, 0.7, 0.9]
  const themes = [
    'graenser-for-ledelsesopgaven',
    'fri-for-skjulte-dagsordener',
    'klare-maal',
    'moedeforberedelse',
  ]
  for (const [row, theme] of themes.entries()) {
    for (const [column, success] of spots.entries()) {
      const target =
        row === 0 && column === 0 ? 'escalation' : { success, importance: 0.95 - row * 0.27 }
      client.act({ type: 'putNote', id: `note-${row}-${column}`, theme, target })
    }
  }
  return { made, client }
}

// axe reads a whole screen at each step.
test.beforeEach(() => test.slow())

for (const each of cases) {
  const { screen, language } = each
  const say = texts[language]

  test(`start, new room and an unknown page: ${screen}, ${language}`, async ({
    browser,
    server,
  }) => {
    const { page, leave } = await visitor(browser, each, server.url)
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await check(page, screen, 'start')
    await page.getByRole('button', { name: say.start.newRoom, exact: true }).click()
    await expect(page.getByRole('button', { name: say.start.choose.open })).toBeVisible()
    await check(page, screen, 'new room')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: say.start.newRoom, exact: true })).toBeFocused()
    await page.goto('/findes/ikke')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await check(page, screen, 'unknown page')
    await leave()
  })

  test(`a participant’s screens: ${screen}, ${language}`, async ({ browser, server }) => {
    const { made, client } = await filledRoom(server.url)
    const { page, context, leave } = await visitor(browser, each, server.url)
    const { participant: my, list } = say
    const alone = screen === 'laptop' ? undefined : my.tabs.map
    await page.goto(`/r/${made.room}`)
    const join = page.getByRole('button', { name: my.join.join, exact: true })
    await expect(join).toBeVisible()
    await check(page, screen, 'join')
    await page.getByRole('button', { name: my.join.haveCode }).click()
    await check(page, screen, 'personal code')
    await page.getByRole('button', { name: my.join.back }).click()
    await join.click()
    await expect(page.getByRole('heading', { name: my.themes.title })).toBeVisible()
    await check(page, screen, 'themes')
    await page.getByRole('button', { name: my.themes.write }).click()
    await check(page, screen, 'own theme')
    await page.getByRole('button', { name: say.common.cancel }).click()

    await page.getByRole('link', { name: /^1 / }).click()
    await check(page, screen, 'place')
    await page
      .getByRole('group', { name: my.place.fields })
      .getByRole('button', { name: /^1 / })
      .click()
    await expect(page.getByRole('button', { name: my.place.done })).toBeVisible()
    await check(page, screen, 'placed')
    await page
      .getByRole('button', { name: my.place.moveAside })
      .or(page.getByRole('button', { name: my.place.setAside }))
      .click()
    await check(page, screen, 'set aside')
    await page.keyboard.press('Escape')

    if (alone !== undefined) await page.getByRole('link', { name: alone, exact: true }).click()
    const note = page.locator('[data-note]').first()
    await expect(note).toBeAttached()
    await check(page, screen, 'map')
    await note.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: say.common.close, exact: true })).toBeVisible()
    await check(page, screen, 'map with a post-it opened')
    await page.getByRole('button', { name: list.asList, exact: true }).click()
    await expect(page.getByRole('heading', { name: list.title })).toBeVisible()
    await check(page, screen, 'list')
    const row = page.locator('[data-row]').first()
    await row.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, screen, 'post-it in the list')
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    await page.getByRole('button', { name: list.add }).click()
    await check(page, screen, 'new post-it')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: new RegExp(`^${my.tabs.aside}`) }).click()
    await expect(page.getByRole('heading', { level: 1, name: my.aside.title })).toBeVisible()
    await check(page, screen, 'aside')
    await page.getByRole('button', { name: my.menu.open, exact: true }).click()
    await check(page, screen, 'menu')
    await page.getByRole('button', { name: my.menu.leave }).click()
    await check(page, screen, 'leave')
    await page.getByRole('button', { name: my.menu.stay }).click()

    await command(server.url, made, { type: 'lock', locked: true })
    await expect(page.getByText(my.banner.locked)).toBeVisible()
    await check(page, screen, 'locked')
    await context.setOffline(true)
    await expect(page.locator('[data-status="warning"]')).toBeVisible()
    await check(page, screen, 'offline')
    await context.setOffline(false)
    await expect(page.locator('[data-status="calm"]')).toBeVisible()
    await command(server.url, made, { type: 'end' })
    await expect(page.getByText(my.banner.ended).last()).toBeVisible()
    await check(page, screen, 'ended')
    client.leave()
    await leave()
  })

  test(`a facilitator’s screens: ${screen}, ${language}`, async ({ browser, server }) => {
    const empty = await createRoom(server.url)
    const { made, client } = await filledRoom(server.url)
    const { page, leave } = await visitor(browser, each, server.url)
    const { facilitator: my, list, common } = say
    const open = async ({ room, facilitatorToken }: typeof made) => {
      await page.goto(`/r/${room}/facilitator#${facilitatorToken}`)
      await expect(page.getByRole('button', { name: my.more })).toBeVisible()
    }
    await open(empty)
    await expect(page.getByText(my.firstRun.title)).toBeVisible()
    await check(page, screen, 'empty')
    await open(made)
    const note = page.locator('[data-note]').first()
    await expect(note).toBeAttached()
    await check(page, screen, 'with post-its')
    await note.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const close = page.getByRole('button', { name: common.close, exact: true })
    await expect(close).toBeVisible()
    await check(page, screen, 'with a post-it chosen')
    await close.click()
    /** On a phone the bar has room for little; the rest is behind »Mere«. */
    const behindMore = async (button: string) => {
      if (screen !== 'laptop') await page.getByRole('button', { name: my.more }).click()
      await page.getByRole('button', { name: button, exact: true }).click()
    }
    await behindMore(list.asList)
    await expect(page.getByRole('heading', { name: list.title })).toBeVisible()
    await check(page, screen, 'list')
    await behindMore(list.asList)

    const dialog = async (button: string | RegExp, name: string) => {
      await page.getByRole('button', { name: button }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check(page, screen, name)
    }
    await dialog(my.add, 'new post-it')
    await page.keyboard.press('Escape')
    await behindMore(my.invite)
    await expect(page.getByRole('heading', { name: my.inviting.title })).toBeVisible()
    await check(page, screen, 'invite')
    await page.locator('summary').last().click()
    await check(page, screen, 'hand over')
    await page.keyboard.press('Escape')
    await command(server.url, made, { type: 'goTo', step: 'lyt-til-hinanden' })
    await expect(page.getByRole('timer')).toBeVisible()
    await check(page, screen, 'with the meeting under way')
    await dialog(my.more, 'more')
    await page.getByRole('dialog').getByRole('button', { name: my.end }).click()
    await expect(page.getByText(my.ending.text)).toBeVisible()
    await check(page, screen, 'end')
    await page.getByRole('dialog').getByRole('button', { name: my.ending.confirm }).click()
    await expect(page.getByText(my.endedTitle)).toBeVisible()
    await check(page, screen, 'ended')
    client.leave()
    await leave()
  })
}

for (const language of ['da', 'en'] as const) {
  test(`the projector’s screens: ${language}`, async ({ browser, server }) => {
    const { made, client } = await filledRoom(server.url)
    const empty = await createRoom(server.url)
    const { page, leave } = await visitor(browser, { screen: 'wall', language }, server.url)
    const open = async (links: { projector: string }) => {
      const { pathname, hash } = new URL(links.projector)
      await page.goto(pathname + hash)
    }
    await open(empty.links)
    await expect(page.getByRole('img', { name: texts[language].projector.qr })).toBeVisible()
    await check(page, 'wall', 'welcome')
    await open(made.links)
    await expect(page.getByRole('region', { name: texts[language].map.label })).toBeVisible()
    await check(page, 'wall', 'with post-its')
    await expect(page.getByRole('status')).toHaveCount(0)
    await page.goto(`/r/${made.room}/projector#${'0'.repeat(26)}`)
    await expect(page.getByText(texts[language].common.room.refused.title)).toBeVisible()
    await check(page, 'wall', 'without the right key')
    client.leave()
    await leave()
  })
}

for (const screen of ['phone', 'laptop'] as const) {
  test(`focus is always in sight, marked, and never caught: ${screen}`, async ({
    browser,
    server,
  }) => {
    const { made, client } = await filledRoom(server.url)
    const { page, leave } = await guest(browser, screen, server.url)
    const walk = (name: string) =>
      test.step(name, async () => {
        const stops = await tabStops(page)
        expect.soft(stops.length, name).toBeGreaterThan(4)
        expect
          .soft(
            stops.filter(({ hidden }) => hidden),
            `hidden: ${name}`,
          )
          .toEqual([])
        expect
          .soft(
            stops.filter(({ unmarked }) => unmarked),
            `unmarked: ${name}`,
          )
          .toEqual([])
      })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await walk('start')
    await page.goto(`/r/${made.room}`)
    await page.getByRole('button', { name: 'Deltag', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Vælg et tema' })).toBeVisible()
    await walk('themes')
    await page.getByRole('link', { name: /^1 / }).click()
    await page.getByRole('button', { name: /^1 Fokusér/ }).click()
    await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
    await walk('place')
    if (screen === 'phone') await page.getByRole('link', { name: 'Kort', exact: true }).click()
    await expect(page.locator('[data-note]').first()).toBeAttached()
    await walk('map')
    await page.getByRole('button', { name: 'Liste', exact: true }).click()
    await expect(page.locator('[data-row]').first()).toBeVisible()
    await walk('list')
    await page.goto(`/r/${made.room}/facilitator#${made.facilitatorToken}`)
    await expect(page.getByRole('button', { name: 'Mere' })).toBeVisible()
    await walk('facilitator, list')
    if (screen === 'phone') await page.getByRole('button', { name: 'Mere' }).click()
    await page.getByRole('button', { name: 'Liste', exact: true }).click()
    await expect(page.locator('[data-note]').first()).toBeAttached()
    await walk('facilitator, map')
    client.leave()
    await leave()
  })
}

test('zoomed to 400 %, everything can be reached without scrolling sideways', async ({
  browser,
  server,
}) => {
  const { made, client } = await filledRoom(server.url)
  const { page, leave } = await guest(browser, 'laptop', server.url)
  // A window of 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  const reach = async (name: RegExp | string) => {
    await page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
    expect.soft(await isTooWide(page), String(name)).toBe(false)
  }
  await page.goto('/')
  await reach('Nyt rum')
  await reach('Luk')
  await page.goto(`/r/${made.room}`)
  await reach('Deltag')
  await page.getByRole('link', { name: /^1 / }).click()
  await reach(/^1 Fokusér/)
  await reach('Færdig')
  await page.getByRole('link', { name: 'Kort', exact: true }).click()
  await reach('Liste')
  await reach(/^Klare mål/)
  await reach('2 Hold fast')
  await reach('Færdig')
  await reach('Ny post-it')
  await reach('Luk')
  await page.goto(`/r/${made.room}/facilitator#${made.facilitatorToken}`)
  await reach(/^Klare mål/)
  await reach('Færdig')
  await reach('Mere')
  await reach('Lås kortet')
  client.leave()
  await leave()
})

test('who wants no motion gets none; in forced colours what is chosen shows', async ({
  browser,
  server,
}) => {
  const { made, client } = await filledRoom(server.url)
  const { page, leave } = await guest(browser, 'phone', server.url)
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await page.goto(`/r/${made.room}`)
  await page.getByRole('button', { name: 'Deltag', exact: true }).click()
  await page.getByRole('link', { name: 'Kort', exact: true }).click()
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.locator('[data-row]').first().click()
  const longest = await page.evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration)),
    ),
  )
  expect(longest).toBeLessThan(10)
  const paper = (pressed: boolean) =>
    page
      .getByRole('dialog')
      .getByRole('button', { pressed })
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await paper(true)).not.toBe(await paper(false))
  client.leave()
  await leave()
})
