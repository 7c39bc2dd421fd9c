import { centreOf } from '@firefelt/shared/map/fields.ts'
import { expect, type Page } from '@playwright/test'
import { command, createRoom, joinRoom, stockClient, synced } from '../fixtures/client.ts'
import { press, tabTo } from './keys.ts'
import { guest, joinIn, placeTheme } from './people.ts'
import { test } from './server.ts'

/** Joins with the keyboard alone, under a name, and asks for the list. */
const joinByKeys = async (page: Page, room: string, name: string): Promise<void> => {
  await page.goto(`/r/${room}`)
  await tabTo(page, page.getByLabel('Navn'))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Vælg et tema' })).toBeVisible()
}

const told = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words)

test('a participant with a keyboard alone takes part in a room of phones', async ({
  browser,
  server,
}) => {
  // Every stop of Tab on the way is a press.
  test.slow()
  const { room } = await createRoom(server.url)
  const keys = await guest(browser, 'laptop', server.url)
  const one = await guest(browser, 'phone', server.url)
  const two = await guest(browser, 'smallPhone', server.url)
  const { page } = keys
  await joinIn(one, room, 'Bord 1')
  await joinIn(two, room, 'Bord 3')
  await two.page.getByRole('link', { name: 'Kort', exact: true }).tap()
  const onMap = (name: string) => two.page.getByRole('button', { name, exact: true })

  await test.step('joins', async () => {
    await joinByKeys(page, room, 'Bord 2')
  })

  await test.step('places a theme, and nudges it with the arrow keys', async () => {
    await press(page, page.getByRole('link', { name: 'Klare mål' }))
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await press(page, page.getByRole('button', { name: /^1 Fokusér/ }))
    await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
    await expect(onMap('Klare mål, Bord 2, 1 Fokusér')).toBeAttached()
    await tabTo(page, page.getByRole('button', { name: /^Post-it »Klare mål«/ }))
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
    await expect(onMap('Klare mål, Bord 2, 2 Hold fast')).toBeAttached()
    await press(page, page.getByRole('button', { name: 'Færdig' }))
    await expect(page.getByRole('link', { name: 'Klare mål' })).toBeFocused()
  })

  await test.step('opens it in the list, and puts it on the line', async () => {
    await press(page, page.getByRole('button', { name: 'Liste', exact: true }))
    await press(page, page.getByRole('button', { name: /^Klare mål.*Bord 2/ }))
    const dialog = page.getByRole('dialog', { name: 'Klare mål' })
    await expect(dialog.getByRole('heading', { name: 'Klare mål' })).toBeFocused()
    const success = dialog.getByRole('group', { name: 'Hvor godt lykkes vi?' })
    await press(page, success.getByRole('button', { name: 'På stregen' }))
    await expect(
      onMap('Klare mål, Bord 2, På stregen mellem 1 Fokusér og 2 Hold fast'),
    ).toBeAttached()
    await press(page, success.getByRole('button').first())
    await expect(onMap('Klare mål, Bord 2, 1 Fokusér')).toBeAttached()
  })

  await test.step('writes a reason', async () => {
    await tabTo(page, page.getByLabel(/Hvorfor netop der/))
    await page.keyboard.type('Målene er ikke de samme for os alle')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).not.toBeAttached()
    await expect(page.getByRole('button', { name: /^Klare mål.*Bord 2/ })).toBeFocused()
    await one.page.getByRole('link', { name: 'Kort', exact: true }).tap()
    await one.page.getByRole('button', { name: 'Liste', exact: true }).tap()
    await expect(one.page.getByText('Målene er ikke de samme for os alle')).toBeVisible()
  })

  await test.step('sets it aside; focus finds the row in its new place', async () => {
    await page.keyboard.press('Enter')
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Løftes videre' }))
    await page.keyboard.press('Escape')
    const beside = page.getByRole('region', { name: /^Løftes videre/ })
    await expect(beside.getByRole('button', { name: /^Klare mål/ })).toBeFocused()
    await expect(
      one.page.getByRole('region', { name: /^Løftes videre/ }).getByText('Klare mål'),
    ).toBeVisible()
    await expect(onMap('Klare mål, Bord 2, 1 Fokusér')).not.toBeAttached()
  })

  await test.step('adds one in the group’s own words', async () => {
    await press(page, page.getByRole('button', { name: 'Ny post-it' }))
    const dialog = page.getByRole('dialog')
    await tabTo(page, dialog.getByLabel('Eller jeres eget tema'))
    await page.keyboard.type('Fælles frokost')
    await press(page, dialog.getByRole('button', { name: '3 Forstå' }))
    await expect(dialog).not.toBeAttached()
    await expect(page.getByRole('button', { name: 'Ny post-it' })).toBeFocused()
    await expect(onMap('Fælles frokost, Bord 2, 3 Forstå')).toBeAttached()
  })

  await test.step('removes it, and thinks better of it', async () => {
    await press(page, page.getByRole('button', { name: /^Fælles frokost/ }))
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Fjern post-it' }))
    await expect(page.getByRole('dialog')).not.toBeAttached()
    await expect(told(page, '»Fælles frokost« er taget ned.')).toBeAttached()
    await expect(onMap('Fælles frokost, Bord 2, 3 Forstå')).not.toBeAttached()
    await press(page, page.getByRole('button', { name: 'Fortryd' }).last())
    await expect(onMap('Fælles frokost, Bord 2, 3 Forstå')).toBeAttached()
  })

  await test.step('on the map the arrow keys move, Enter opens and Delete removes', async () => {
    await press(page, page.getByRole('button', { name: 'Kort', exact: true }))
    await tabTo(page, page.getByRole('button', { name: 'Fælles frokost, Bord 2, 3 Forstå' }))
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
    const moved = page.getByRole('button', { name: 'Fælles frokost, Bord 2, 4 Overvej' })
    await expect(moved).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Fælles frokost' })).toBeFocused()
    await press(page, page.getByRole('button', { name: 'Luk', exact: true }))
    await expect(moved).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(moved).not.toBeAttached()
    await expect(onMap('Fælles frokost, Bord 2, 4 Overvej')).not.toBeAttached()
    await press(page, page.getByRole('button', { name: 'Fortryd' }).first())
    await expect(moved).toBeAttached()
  })

  await test.step('another’s post-it can be moved, and not removed', async () => {
    await one.page.getByRole('link', { name: 'Temaer' }).tap()
    await placeTheme(one, 'Prioritering', /1 Fokusér/)
    await tabTo(page, page.getByRole('button', { name: 'Prioritering, Bord 1, 1 Fokusér' }))
    await page.keyboard.press('Delete')
    await page.keyboard.press('ArrowUp')
    await expect(onMap('Prioritering, Bord 1, 1 Fokusér')).toBeAttached()
    await press(page, page.getByRole('button', { name: 'Liste', exact: true }))
    await press(page, page.getByRole('button', { name: /^Prioritering.*Bord 1/ }))
    await expect(
      page.getByRole('dialog').getByRole('button', { name: 'Fjern post-it' }),
    ).toBeDisabled()
  })
  await Promise.all([keys.leave(), one.leave(), two.leave()])
})

test('a screen reader hears the board, and politely what others do to it', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const reader = await guest(browser, 'laptop', server.url)
  const { page } = reader
  await joinByKeys(page, made.room, 'Bord 4')
  await press(page, page.getByRole('button', { name: 'Liste', exact: true }))
  const table = async (name: string) => {
    const client = stockClient(server.url, made.room, await joinRoom(server.url, made.room, name))
    await synced(client)
    return client
  }
  const one = await table('Bord 1')
  const two = await table('Bord 2')
  two.act({ type: 'putNote', id: 'goals', theme: 'klare-maal', target: centreOf(1) })
  await expect(told(page, 'Bord 2 satte Klare mål i 1 Fokusér.')).toBeAttached()

  await test.step('what happens at once is told in one sentence', async () => {
    one.act({ type: 'putNote', id: 'priorities', theme: 'prioritering', target: centreOf(2) })
    two.act({ type: 'moveNote', id: 'goals', target: centreOf(3) })
    await expect(told(page, /^Bord [12] satte .*1 anden ændring\.$/)).toBeAttached()
  })

  await test.step('one’s own acts are not echoed', async () => {
    await press(page, page.getByRole('link', { name: /^3 Resultater/ }))
    await press(page, page.getByRole('button', { name: /^4 Overvej/ }))
    await expect(page.getByText('Står her: 4 Overvej')).toBeVisible()
    two.act({ type: 'putNote', id: 'engaged', theme: 'engagement', target: centreOf(2) })
    await expect(told(page, 'Bord 2 satte Engagement i 2 Hold fast.')).toBeAttached()
    await expect(told(page, /Bord 4 satte/)).not.toBeAttached()
  })

  await test.step('the board is told by field in reading order', async () => {
    await expect(page.getByRole('region', { name: 'Kortet', exact: true })).toMatchAriaSnapshot(`
      - region "Kortet":
        - group "Vis kortet som":
          - button "Kort"
          - button "Liste" [pressed]
        - heading "Kortet som liste" [level=2]
        - paragraph: 4 post-its
        - region "1 Fokusér (0)":
          - heading "1 Fokusér (0)" [level=3]
          - paragraph: vigtigt, lykkes mindre godt
          - paragraph: Ingen endnu
        - region "2 Hold fast (2)":
          - heading "2 Hold fast (2)" [level=3]
          - paragraph: vigtigt, lykkes godt
          - list:
            - listitem:
              - button /(Prioritering|Engagement) Bord [12]/
            - listitem:
              - button /(Prioritering|Engagement) Bord [12]/
        - region "4 Overvej (1)":
          - heading "4 Overvej (1)" [level=3]
          - paragraph: mindre vigtigt, lykkes mindre godt
          - list:
            - listitem:
              - button "Resultater Bord 4 · Min"
        - region "3 Forstå (1)":
          - heading "3 Forstå (1)" [level=3]
          - paragraph: mindre vigtigt, lykkes godt
          - list:
            - listitem:
              - button "Klare mål Bord 2"
        - region "Løftes videre (0)"
        - region "Parkeringsplads (0)"
        - button "Fortryd"
        - button "Ny post-it"
    `)
  })

  await test.step('a lock, its opening and the end are told', async () => {
    await command(server.url, made, { type: 'lock', locked: true })
    await expect(told(page, /^Kortet er låst\./)).toBeAttached()
    await command(server.url, made, { type: 'lock', locked: false })
    await expect(told(page, 'Kortet er låst op.')).toBeAttached()
    await command(server.url, made, { type: 'end' })
    await expect(told(page, /^Mødet er afsluttet\./)).toBeAttached()
  })
  one.leave()
  two.leave()
  await reader.leave()
})

test('a facilitator does it all by keyboard, in the list and on the map', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const { page, leave } = await guest(browser, 'laptop', server.url)
  const phone = await guest(browser, 'phone', server.url)
  await joinIn(phone, made.room, 'Bord 1')
  await placeTheme(phone, 'Læring af fejl', /1 Fokusér/)
  await page.goto(`/r/${made.room}/facilitator#${made.facilitatorToken}`)
  await expect(
    page.getByRole('button', { name: 'Læring af fejl, Bord 1, 1 Fokusér' }),
  ).toBeAttached()

  await test.step('skips the map', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: /Giv rummet et navn/ })).toBeFocused()
  })

  await test.step('opens a post-it on the map, moves it, and returns', async () => {
    const note = page.getByRole('button', { name: 'Læring af fejl, Bord 1, 1 Fokusér' })
    await press(page, note)
    await expect(page.getByRole('heading', { name: 'Læring af fejl' })).toBeFocused()
    await press(page, page.getByRole('button', { name: '4 Overvej', exact: true }))
    await expect(phone.page.getByText('Står her: 4 Overvej')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(
      page.getByRole('button', { name: 'Læring af fejl, Bord 1, 4 Overvej' }),
    ).toBeFocused()
  })

  await test.step('does the same in the list', async () => {
    await press(page, page.getByRole('button', { name: 'Liste', exact: true }))
    await press(page, page.getByRole('button', { name: /^Læring af fejl Bord 1/ }))
    const dialog = page.getByRole('dialog', { name: 'Læring af fejl' })
    await press(page, dialog.getByRole('button', { name: 'Løftes videre' }))
    await expect(phone.page.getByText(/^Sat til side: Løftes videre/)).toBeVisible()
    await press(page, dialog.getByRole('button', { name: 'Fjern post-it' }))
    await expect(phone.page.getByText('Tryk på et felt.')).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Fortryd' }))
    await expect(phone.page.getByText(/^Sat til side: Løftes videre/)).toBeVisible()
  })
  await Promise.all([leave(), phone.leave()])
})
