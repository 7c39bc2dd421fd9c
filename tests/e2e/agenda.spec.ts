import { expect, type Page } from '@playwright/test'
import { createRoom, joinRoom, stockClient } from '../fixtures/client.ts'
import { check } from './inspect.ts'
import { guest, joinIn, type Person } from './people.ts'
import { expectSameSecond, shownSeconds } from './sameSecond.ts'
import { test } from './server.ts'

const hour = 3_600_000
const tip = 'Lad de andre begynde, og tag selv ordet til sidst.'

const local = (link: string) => new URL(link).pathname + new URL(link).hash
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

test('an agenda is led from one screen and followed on all, at the same second', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const made = await createRoom(server.url)
  const facilitator = await guest(browser, 'laptop', server.url)
  const helper = await guest(browser, 'laptop', server.url)
  const wall = await guest(browser, 'wall', server.url)
  const phone = await guest(browser, 'phone', server.url)
  const wrong = await guest(browser, 'smallPhone', server.url)
  await wrong.context.clock.install({ time: Date.now() + hour })
  const all: Person[] = [facilitator, helper, wall, phone, wrong]
  const pages = all.map(({ page }) => page)

  await facilitator.page.goto(local(made.links.facilitator))
  await helper.page.goto(local(made.links.facilitator))
  await wall.page.goto(local(made.links.projector))
  await joinIn(phone, made.room)
  await joinIn(wrong, made.room)

  /** The one who is later may find that the button has gone already. */
  const bothPress = (name: string | RegExp) =>
    Promise.allSettled(
      [facilitator, helper].map(({ page }) =>
        page.getByRole('button', { name }).click({ timeout: 3_000 }),
      ),
    )

  await test.step('the meeting begins on every screen, at the same second, with one clock an hour wrong', async () => {
    await facilitator.page.getByRole('button', { name: 'Begynd mødet' }).click()
    await expect(heading(wall.page, 'Sæt rammen for mødet')).toBeVisible()
    await expect(wall.page.getByText('Trin 1 af 4')).toBeVisible()
    await expect(heading(phone.page, 'Sæt rammen for mødet')).toBeVisible()
    await expect(heading(wrong.page, 'Sæt rammen for mødet')).toBeVisible()
    await expectSameSecond(pages)
    await check(phone.page, 'phone', 'a phone in the first step')
    await check(wrong.page, 'smallPhone', 'a small phone in the first step')
    await check(wall.page, 'wall', 'the wall in the first step')
  })

  await test.step('two facilitators press at once: no step is skipped, and who writes is not thrown out', async () => {
    await wrong.page.getByRole('link', { name: 'Temaer' }).tap()
    await wrong.page.getByRole('button', { name: 'Skriv jeres eget tema' }).tap()
    const field = wrong.page.getByRole('textbox', { name: 'Jeres eget tema' })
    await field.fill('Fælles fro')
    // On a busy machine neither may come to press in its time; once one has, the button is another.
    await expect(async () => {
      await bothPress(/^Næste: Lyt til hinanden/)
      await expect(wall.page.getByText('Trin 2 af 4')).toBeVisible({ timeout: 3_000 })
    }).toPass()
    await expect(heading(phone.page, 'Lyt til hinanden')).toBeVisible()
    await expect(wrong.page.getByText('Næste trin er begyndt: Lyt til hinanden')).toBeVisible()
    await expect(field).toBeFocused()
    await field.pressSequentially('kost')
    await expect(field).toHaveValue('Fælles frokost')
    await wrong.page.getByRole('link', { name: 'Se det' }).tap()
    await expect(heading(wrong.page, 'Lyt til hinanden')).toBeFocused()
    await expectSameSecond(pages)
  })

  await test.step('the tip is on the facilitators’ screens alone', async () => {
    await expect(facilitator.page.getByText(tip)).toBeVisible()
    await expect(helper.page.getByText(tip)).toBeVisible()
    for (const { page } of [wall, phone, wrong]) await expect(page.getByText(tip)).toHaveCount(0)
  })

  await test.step('a round: one speaks, the next knows, a latecomer is last', async () => {
    const { page } = facilitator
    const dialog = page.getByRole('dialog', { name: 'Tag en runde' })
    // The button has just changed by itself: a press may have been too early, or both presses before may have reached it.
    await expect(async () => {
      if (!(await dialog.isVisible())) {
        await page.getByRole('button', { name: 'Tag en runde' }).click({ timeout: 2_000 })
      }
      await expect(dialog).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await check(page, 'laptop', 'before a round')
    await dialog.getByRole('button', { name: 'Kortere tid til hver' }).press('Enter')
    await dialog.getByRole('button', { name: 'Flyt Deltager 2 frem' }).press('Enter')
    await dialog.getByRole('button', { name: 'Begynd runden' }).click()
    await expect(wall.page.getByRole('region', { name: 'Runden' })).toContainText(
      /Taler nu.*Deltager 2.*Derefter: Deltager 1/s,
    )
    await expect(wrong.page.getByText('Det er din tur', { exact: true })).toBeVisible()
    await expect(phone.page.getByText('Du er den næste').first()).toBeVisible()
    await check(wrong.page, 'smallPhone', 'whose turn it is')
    await check(phone.page, 'phone', 'who is next')
    await check(page, 'laptop', 'a facilitator in a round')

    const late = await guest(browser, 'laptop', server.url)
    await joinIn(late, made.room, 'Online')
    await expect(heading(late.page, 'Lyt til hinanden')).toBeVisible()
    await expect(late.page.getByText('Der er 2 før dig')).toBeVisible()
    await expect(page.getByText('Derefter: Deltager 1', { exact: true })).toBeVisible()
    await wrong.page.getByRole('button', { name: 'Jeg er færdig' }).tap()
    await expect(phone.page.getByText('Det er din tur', { exact: true })).toBeVisible()
    await expect(wrong.page.getByText('Du har haft ordet')).toBeVisible()

    await phone.page.getByRole('link', { name: 'Sæt et tema på kortet' }).tap()
    await expect(phone.page.getByText('Det er din tur', { exact: true })).toBeVisible()
    all.push(late)
    pages.push(late.page)
  })

  await test.step('the word is given on once, however many press, and the round is over', async () => {
    const round = wall.page.getByRole('region', { name: 'Runden' })
    // A press on a button that has just changed by itself is not taken: it was meant for what stood there before.
    await expect(async () => {
      await bothPress('Ordet til Online')
      await expect(round).toContainText(/Online.*Det er den sidste/s, { timeout: 3_000 })
    }).toPass()
    const end = facilitator.page.getByRole('button', { name: 'Slut runden' })
    await expect(async () => {
      if (await end.isVisible()) await end.click()
      await expect(round).toHaveCount(0, { timeout: 3_000 })
    }).toPass()
  })

  await test.step('a phone that slept shows the same second when somebody looks again', async () => {
    await wrong.page.clock.fastForward(600_000)
    await expectSameSecond(pages)
  })

  await test.step('paused, the time stands still; five more minutes are five on every screen', async () => {
    await helper.page.getByRole('button', { name: 'Pause', exact: true }).click()
    await expect(facilitator.page.getByRole('button', { name: 'Fortsæt' })).toBeVisible()
    await expectSameSecond(pages)
    const before = await shownSeconds(wall.page)
    await facilitator.page.getByRole('button', { name: '+5 min til dette trin' }).click()
    for (const page of pages) await expect.poll(() => shownSeconds(page)).toBe(before + 300)
    await facilitator.page.getByRole('button', { name: 'Fortsæt' }).click()
  })

  await test.step('the facilitator points at a field: its questions stand on the wall', async () => {
    await facilitator.page.getByRole('button', { name: /^Næste: Skab fokus/ }).click()
    await expect(wall.page.getByText('Hvad kan I gøre for at lykkes bedre?')).toBeVisible()
    await facilitator.page.getByRole('button', { name: '1 Fokusér', exact: true }).press('Enter')
    const question = 'Hvad skal der til, for at I lykkes bedre med hvert af temaerne?'
    await expect(wall.page.getByText(question)).toBeVisible()
    await check(wall.page, 'wall', 'the wall with a field’s questions')
    const small = await wall.page.evaluate(() =>
      [...document.querySelectorAll('aside *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 28)
        .map((element) => element.textContent),
    )
    expect(small).toEqual([])
  })

  await test.step('when most lies at the top, criteria are offered and written down', async () => {
    const { page } = facilitator
    const crowd = stockClient(server.url, made.room, await joinRoom(server.url, made.room))
    for (const theme of [
      'klare-maal',
      'prioritering',
      'resultater',
      'engagement',
      'laering-af-fejl',
      'tillid-og-tryghed',
    ]) {
      crowd.act({ type: 'putNote', id: theme, theme, target: { success: 0.2, importance: 0.8 } })
    }
    const offer = page.getByRole('heading', { name: 'Det meste ligger øverst' })
    await expect(offer).toBeVisible()
    await check(page, 'laptop', 'the offer to talk about criteria')
    await page.getByRole('button', { name: 'Skriv ned, hvad I vælger efter' }).press('Enter')
    await page.getByLabel('Hvad vælger I temaer efter?').fill('Det, der rører flest')
    await page.getByRole('dialog').getByRole('button', { name: 'Luk', exact: true }).click()
    await expect(wall.page.getByText('Det, der rører flest')).toBeVisible()
    await expect(offer).toHaveCount(0)
    crowd.leave()
  })

  await test.step('the agenda is changed by keyboard, during the meeting', async () => {
    const { page } = facilitator
    await page.getByRole('button', { name: /^Dagsorden/ }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Pause på 10 min' }).press('Enter')
    await expect(wall.page.getByText('Trin 3 af 5')).toBeVisible()
    await dialog.getByRole('button', { name: 'Flyt »Pause« ned' }).press('Enter')
    await expect(dialog.getByText('»Pause« er nu nr. 5 af 5')).toBeAttached()
    await expect(dialog.getByRole('button', { name: 'Flyt »Pause« ned' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Fjern »Pause«' }).press('Enter')
    await expect(
      dialog.getByRole('button', { name: 'Spring over: »Indgå aftaler fra mødet«' }),
    ).toBeFocused()
    await expect(wall.page.getByText('Trin 3 af 4')).toBeVisible()
    await dialog.getByRole('button', { name: 'Spring over: »Sæt rammen for mødet«' }).press('Enter')
    await expect(wall.page.getByText('Trin 2 af 3')).toBeVisible()
    await check(page, 'laptop', 'the agenda')

    await dialog.getByRole('button', { name: 'Eget punkt' }).press('Enter')
    await page.keyboard.type('Opsamling')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Gå til »Opsamling«' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(heading(wall.page, 'Opsamling')).toBeVisible()
    await expect(heading(wrong.page, 'Opsamling')).toBeVisible()
    await page.getByRole('button', { name: 'Tilbage til »Skab fokus«' }).click()
    await expect(heading(wall.page, 'Skab fokus')).toBeVisible()
  })

  await test.step('running late, shorter steps are offered that still end on time', async () => {
    const { page } = facilitator
    await page.getByRole('button', { name: /^Dagsorden/ }).click()
    const dialog = page.getByRole('dialog')
    const ends = await dialog.getByText(/^Slutter kl/).textContent()
    const [, hours, minutes] = /(\d\d).(\d\d)$/.exec(ends ?? '') ?? []
    const wanted = new Date(2026, 0, 1, Number(hours), Number(minutes) - 8)
    await dialog.getByLabel('Mødet skal slutte kl.').fill(wanted.toTimeString().slice(0, 5))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: /^I er \d minutter bagud$/ })).toBeVisible()
    await page.getByRole('button', { name: 'Gør dem kortere' }).click()
    await expect(page.getByRole('heading', { name: /bagud$/ })).toHaveCount(0)
  })

  for (const { strayRequests } of all) expect(strayRequests).toEqual([])
  for (const each of all) await each.leave()
})
