import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { facilitator } from '@firefelt/shared/board/actor.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { writeChoiceText } from '@firefelt/shared/operations/writeAnswer.ts'
import { expect, type Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { made, planFor, squeezed, toldIn } from '../export/sample.ts'
import { command, createRoom, stockClient, synced } from '../fixtures/client.ts'
import { check, checkSize, findings, isTooWide } from './inspect.ts'
import { press, tabTo } from './keys.ts'
import { joinIn, person, placeTheme, screens } from './people.ts'
import { test } from './server.ts'

const local = (link: string) => new URL(link).pathname + new URL(link).hash
const open = { locked: false, phase: 'open', participants: {} } as const

/** A room in which a theme was agreed to stand in field 1, and another is taken further up. */
const decided = async (url: string) => {
  const made = await createRoom(url)
  const token = { token: made.facilitatorToken, participant: 'facilitator', personalCode: '' }
  const boss = stockClient(url, made.room, token)
  await synced(boss)
  const act = (operation: Parameters<typeof applyOperation>[3]) =>
    expect(applyOperation(boss.doc, facilitator, open, operation).done).toBe(true)
  act({ type: 'setFate', id: 'c1', theme: 'klare-maal', fate: 'focus' })
  act({
    type: 'agreePlace',
    id: 'c1',
    theme: 'klare-maal',
    target: { success: 0.25, importance: 0.75 },
  })
  act({ type: 'setFate', id: 'c2', theme: 'prioritering', fate: 'escalation' })
  writeChoiceText(boss.doc, 'c2', 'to', '', 'direktionen')
  return { ...made, boss }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })

/** Holds a page to what every screen is held to, at every width that people bring. */
const checkAll = async (page: Page, name: string) => {
  // Nobody shows these pages to a whole room. What axe looks for changes between a phone and a desk, and not between.
  for (const [screen, held] of [
    ['phone', checkSize],
    ['smallPhone', check],
    ['laptop', checkSize],
    ['desk', check],
  ] as const) {
    await page.setViewportSize(screens[screen].viewport)
    await held(page, screen, `${name}, ${screen}`)
  }
  await page.setViewportSize(screens.laptop.viewport)
}

test('a plan is written, published, read, had as files and taken back; then all else is erased', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const room = await decided(server.url)
  const leader = await person(browser, 'laptop', server.url)
  const reader = await person(browser, 'phone', server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = leader
  await joinIn(phone, room.room, 'Deltager 4')
  await placeTheme(phone, 'Klare mål', /Fokusér/)
  await expect.poll(() => room.boss.doc.getMap('notes').size).toBe(1)
  room.boss.leave()
  await page.goto(local(room.links.facilitator))
  await command(server.url, room, { type: 'end' })
  await press(page, page.getByRole('link', { name: 'Lav planen' }))
  await expect(heading(page, 'Planen')).toBeVisible()

  await test.step('what is written and chosen is saved and seen at once', async () => {
    await page.getByLabel('Overskrift').fill('Vores plan')
    await page.getByLabel('Indledning').fill('Kære alle')
    const preview = page.getByRole('region', { name: 'Sådan ser planen ud' })
    await expect(heading(page, 'Vores plan')).toBeVisible()
    await expect(preview.getByText('direktionen').first()).toBeVisible()
    await page.getByLabel('Det, I bringer videre').uncheck()
    await expect(preview.getByText('direktionen')).toHaveCount(0)
    await page.getByLabel('Det, I bringer videre').check()
    await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
    await expect(page.getByText(/Alt bliver slettet om 30 dage/)).toBeVisible()
    await checkAll(page, 'the plan being edited')
  })

  await page.getByRole('button', { name: 'Lav et link til planen' }).click()
  const link = await page.getByLabel('Link til planen').inputValue()
  await test.step('whoever has the link reads the plan and gets it as files', async () => {
    await reader.page.goto(local(link))
    await expect(heading(reader.page, 'Vores plan')).toBeVisible()
    await expect(reader.page.getByText('Kære alle')).toBeVisible()
    await checkAll(reader.page, 'the plan being read')
    const downloading = reader.page.waitForEvent('download')
    await reader.page.getByRole('button', { name: 'PDF' }).click()
    expect((await downloading).suggestedFilename()).toBe('Vores plan.pdf')
    await expect(reader.page.getByText('PDF er hentet.')).toBeVisible()
  })

  await test.step('a file that cannot be made says why, and nothing is lost', async () => {
    await page.route('**/outcome.docx', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/export-failed',
          title: '',
          status: 500,
          code: 'export-failed',
        }),
      }),
    )
    await page.getByRole('button', { name: 'Word' }).click()
    await expect(page.getByText(/Word blev ikke hentet\. Filen kunne ikke laves/)).toBeVisible()
  })

  await test.step('a link that is taken back opens nothing', async () => {
    await page.getByRole('button', { name: 'Tag linket tilbage' }).click()
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible()
    await reader.page.reload()
    await expect(heading(reader.page, 'Planen er ikke åben for dig')).toBeVisible()
  })

  // Away, and so told nothing, when all of it is erased.
  await phone.page.goto('about:blank')
  await test.step('keeping only the plan asks first, and keeps it', async () => {
    await press(page, page.getByRole('button', { name: 'Behold kun planen' }))
    const asks = page.getByRole('dialog', { name: 'Slet alt andet end planen?' })
    await expect(asks).toBeVisible()
    expect(await findings(page)).toEqual([])
    await asks.getByRole('button', { name: 'Behold kun planen' }).click()
    await expect(page.getByText(/Kun planen er gemt/)).toBeVisible()
    await expect(heading(page, 'Vores plan')).toBeVisible()
  })

  await test.step('an old phone drops its copy, whichever page it returns to', async () => {
    await phone.page.goto(`/r/${room.room}/prepare`)
    await expect(phone.page.getByRole('heading', { name: 'Rummet er slettet' })).toBeVisible()
    const keys = () =>
      phone.page.evaluate(
        (id) => Object.keys(localStorage).filter((key) => key.includes(id)),
        room.room,
      )
    await expect.poll(keys).toEqual([])
    const copies = () =>
      phone.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await expect.poll(copies).toEqual([])
  })

  await test.step('erasing all asks first, and leaves nothing', async () => {
    await page.getByRole('button', { name: 'Slet alt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Slet alt' }).click()
    await expect(heading(page, 'Rummet er slettet')).toBeVisible()
    await page.reload()
    await expect(heading(page, 'Planen er ikke åben for dig')).toBeVisible()
  })
  for (const one of [leader, reader, phone]) {
    expect(one.strayRequests).toEqual([])
    await one.leave()
  }
})

test('a wall of twenty post-its is typed in within a minute, by keyboard alone', async ({
  browser,
  server,
}) => {
  const room = await createRoom(server.url)
  const leader = await person(browser, 'laptop', server.url)
  const { page } = leader
  await page.goto(`/r/${room.room}/facilitator#${room.facilitatorToken}`)
  await expect(page.getByRole('main')).toBeVisible()
  await page.goto(`/r/${room.room}/paper`)
  const field = page.getByLabel('Tema og felt')
  await tabTo(page, field)
  const since = Date.now()
  for (let theme = 1; theme <= 20; theme++) {
    await page.keyboard.type(`${theme} → felt ${(theme % 4) + 1}`)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/^20 post-its skrevet ind/)).toBeVisible()
  expect(Date.now() - since).toBeLessThan(60_000)

  await page.keyboard.type('99 1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Der er ikke noget tema 99.')).toBeVisible()
  await checkAll(page, 'typing in a wall')
  await page.goto(`/r/${room.room}/facilitator`)
  await expect(page.locator('[data-note]')).toHaveCount(20)
  await leader.leave()
})

test('cards and an empty map are printed, each on paper of their own', async ({
  browser,
  server,
}) => {
  const room = await createRoom(server.url)
  const leader = await person(browser, 'laptop', server.url)
  const { page } = leader
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.goto(`/r/${room.room}/facilitator#${room.facilitatorToken}`)
  await expect(page.getByRole('main')).toBeVisible()
  await page.goto(`/r/${room.room}/paper`)
  /** How many sheets are printed, and how one lies. */
  const printed = async () => {
    const sheets = (await PDFDocument.load(await page.pdf({ format: 'A4' }))).getPages()
    const [first] = sheets
    return [sheets.length, (first?.getWidth() ?? 0) > (first?.getHeight() ?? 0)]
  }
  await page.getByRole('button', { name: 'Print: Temakort' }).click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[aria-hidden] li')).toHaveCount(20)
  await expect(page.getByRole('heading', { name: 'Papir' })).toBeHidden()
  expect(await printed()).toEqual([3, false])
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Print: Et tomt kort' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[aria-hidden] svg[role="img"]')).toBeVisible()
  expect(await printed()).toEqual([1, true])
  await leader.leave()
})

test('whoever joins is told what is kept, and can have and erase what they wrote', async ({
  browser,
  server,
}) => {
  const room = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  await page.goto(`/r/${room.room}`)
  await expect(page.getByText('Alt bliver slettet 30 dage efter mødet.')).toBeVisible()
  await page.getByRole('link', { name: 'Sådan passer vi på det, I skriver' }).tap()
  await expect(
    page.getByText('Alt bliver slettet 30 dage efter mødet.', { exact: false }),
  ).toBeVisible()
  await checkAll(page, 'the notice')
  await page.setViewportSize(screens.phone.viewport)
  await page.getByRole('link', { name: 'Tilbage' }).tap()
  await expect(page.getByRole('button', { name: 'Deltag', exact: true })).toBeVisible()
  await joinIn(phone, room.room, 'Deltager 4')
  await placeTheme(phone, 'Klare mål', /Fokusér/)
  await expect(
    page.locator('[data-status="live"], [data-status="saved"], [data-status]').first(),
  ).toBeVisible()
  await page.goto(`/r/${room.room}/mine`)
  await expect(page.getByText('Klare mål')).toBeVisible()
  await expect(page.getByText('Deltager 4')).toBeVisible()
  await checkAll(page, 'what one wrote')
  await page.getByRole('button', { name: 'Slet det, jeg har skrevet' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Slet det, jeg har skrevet' }).tap()
  await expect(page.getByText('Det er slettet.')).toBeVisible()
  await expect(page.getByText('Der er ikke gemt noget, du har skrevet.')).toBeVisible()
  const english = await createRoom(server.url, 'en')
  await page.goto(`/r/${english.room}/privacy`)
  await expect(heading(page, 'How we look after what you write')).toBeVisible()
  await page.goto(`/r/${english.room}/mine`)
  await expect(heading(page, 'You are not in this room')).toBeVisible()
  await phone.leave()
})

test('the page in one file is accessible from a disk, with the network off', async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'firefelt-plan-'))
  const path = join(folder, 'plan.html')
  const plan = planFor('ledertrivselsplan')
  await writeFile(path, await made('html', plan))
  const context = await browser.newContext({ ...screens.smallPhone, offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`file://${path}`)
  await expect(page.getByRole('img', { name: /Prioriteringskortet/ })).toBeVisible()
  const said = squeezed(await page.locator('main').innerText())
  for (const words of toldIn(plan)) expect(said).toContain(squeezed(words))
  // Its own policy lets no script in, not even axe: what stands in it is judged in a page without one.
  const whole = await page.content()
  expect(asked).toEqual([`file://${path}`])
  await page.goto('about:blank')
  await page.setContent(whole.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
  for (const screen of ['smallPhone', 'phone', 'laptop', 'desk'] as const) {
    await page.setViewportSize(screens[screen].viewport)
    expect(await isTooWide(page), screen).toBe(false)
    if (screen === 'smallPhone' || screen === 'desk')
      expect(await findings(page), screen).toEqual([])
  }
  await context.close()
  await rm(folder, { recursive: true })
})
