import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { check } from './inspect.ts'
import { press, tabStops, tabTo } from './keys.ts'
import { guest, joinIn, screens } from './people.ts'
import { test } from './server.ts'

const words = {
  da: {
    locale: 'da-DK',
    switchTo: 'Dansk',
    name: 'Skab en samlet plan for ledertrivsel',
    minutes: ['90 min.', '80 min.', '120 min.'],
    theme: 'Modtagelse af nye ledere',
    prompt: 'Får nye ledere en start, der ruster dem godt til opgaven?',
    point: 'Velkommen',
    example: 'Udviklingschefen',
    beside: 'Parkeringsplads',
  },
  en: {
    locale: 'en-GB',
    switchTo: 'English',
    name: "Create a joint plan for leaders' wellbeing",
    minutes: ['90 min', '80 min', '120 min'],
    theme: 'Receiving new leaders',
    prompt: '',
    point: 'Welcome',
    example: '',
    beside: 'Parking lot',
  },
} as const

const seen = [
  ['smallPhone', 'da'],
  ['phone', 'en'],
  ['laptop', 'da'],
  ['desk', 'en'],
] as const

for (const [screen, language] of seen) {
  test(`a kit is seen whole: ${screen}, ${language}`, async ({ browser, server }) => {
    const say = words[language]
    const { page, leave } = await guest(browser, screen, server.url)
    await page.goto('/kits/ledertrivselsplan')
    await page.getByRole('button', { name: say.switchTo }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.name })).toBeVisible()

    const sessions = page.locator('#sessions')
    for (const [at, minutes] of say.minutes.entries()) {
      await expect(sessions.locator('summary:has(h3)').nth(at)).toContainText(minutes)
    }
    await expect(page.locator('#themes li')).toHaveCount(12)
    await expect(page.locator('#themes li').first()).toContainText(say.prompt)
    await expect(page.locator('#map')).toContainText(say.beside)
    await expect(page.locator('#checklist li')).toHaveCount(10)
    await expect(page.getByRole('link', { name: /^godtarbejdsmiljo\.dk/ })).toBeVisible()
    const form = page.locator('#forms details').filter({ hasText: 'Action card' })
    await form.locator('summary').click()
    await expect(form.locator('dt')).toHaveCount(7)
    await expect(form.getByText(say.example).first()).toBeVisible()
    await sessions.getByText(say.point, { exact: true }).first().waitFor()
    for (const summary of await page.locator('main details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click()
    }
    await check(page, screen, 'a kit with everything open')
    await leave()
  })
}

const themeRow = (page: Page, name: string) =>
  page.locator('li[data-theme]').filter({ has: page.getByText(name, { exact: true }) })

const themeNames = (page: Page): Promise<string[]> =>
  page
    .locator('li[data-theme]')
    .evaluateAll((rows) =>
      rows.map((row) => row.querySelector('[data-button="edit"]')?.textContent ?? ''),
    )

/** Replaces what stands in a field, by keys alone. */
const write = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: label }).last()
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

test('an own kit is made by keyboard, saved, loaded in another browser and used in a room', async ({
  browser,
  server,
}) => {
  test.slow()
  const maker = await guest(browser, 'laptop', server.url)
  const { page } = maker
  let saved = { name: '', text: '' }

  await test.step('a kit of the house is found and becomes one’s own', async () => {
    await page.goto('/')
    await press(page, page.getByRole('button', { name: 'Nyt rum', exact: true }))
    await press(page, page.getByRole('link', { name: /^Se værktøjet: Skab en samlet plan/ }))
    await press(page, page.getByRole('link', { name: 'Lav jeres egen udgave' }))
    await page.waitForURL(/\/kits\/skab-en-samlet-plan-.*\/edit$/)
    await expect(page.getByText('Bygger på »Skab en samlet plan for ledertrivsel«')).toBeVisible()
  })

  await test.step('it is renamed, in Danish alone', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Dansk og engelsk' }))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'Kun dansk' })).toBeChecked()
    await write(page, 'Navn på dansk', 'Vores plan')
    await expect(page.getByRole('heading', { level: 1, name: 'Vores plan' })).toBeVisible()
  })

  await test.step('a theme is added; what it lacks is said, and shown', async () => {
    await press(page, page.getByRole('button', { name: 'Tilføj et tema' }))
    await expect(page.getByLabel('Temaets navn på dansk')).toBeFocused()
    await page.keyboard.type('Arbejdsmiljørepræsentanterne')
    await expect(page.getByText(/Et ord er for langt til en post-it/)).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Foreslå, hvor det deles' }))
    await expect(page.getByText('Kan deles her: Arbejds | miljørepræsentanterne')).toBeVisible()
    await press(page, page.getByRole('button', { name: /1 ting mangler. Vis mig det/ }))
    await expect(page.getByLabel('Hvad handler temaet om? på dansk')).toBeFocused()
    await page.keyboard.type('Bliver de hørt?')
    await expect(page.getByText('Klar til brug')).toBeVisible()
  })

  await test.step('it is moved up; the focus stays on the button', async () => {
    const up = page.getByRole('button', { name: 'Flyt »Arbejdsmiljørepræsentanterne« op' })
    await press(page, up)
    await expect(up).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('»Arbejdsmiljørepræsentanterne« er nu nummer 11.')).toBeVisible()
    expect((await themeNames(page))[10]).toBe('11Arbejdsmiljørepræsentanterne')
  })

  await test.step('a theme is removed, brought back, and removed again', async () => {
    const before = await themeNames(page)
    const remove = page.getByRole('button', { name: 'Fjern »Sparring«' })
    await press(page, remove)
    expect(await themeNames(page)).toHaveLength(12)
    await press(page, page.getByRole('button', { name: 'Fortryd' }))
    await expect(page.getByText('Fortrudt.')).toBeVisible()
    expect(await themeNames(page)).toEqual(before)
    await press(page, remove)
    await expect(themeRow(page, 'Sparring')).toHaveCount(0)
  })

  await test.step('nothing is lost when the page is loaded again, and all is in reach of Tab', async () => {
    await page.reload()
    await expect(themeRow(page, 'Arbejdsmiljørepræsentanterne')).toContainText('10')
    const lost = (await tabStops(page)).filter(({ hidden, unmarked }) => hidden || unmarked)
    expect(lost).toEqual([])
    await check(page, 'laptop', 'editor')
  })

  await test.step('it is saved to a file', async () => {
    const download = page.waitForEvent('download')
    await press(page, page.getByRole('button', { name: 'Gem som fil' }))
    const file = await download
    saved = { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    expect(saved.name).toBe('vores-plan.firefelt-kit.json')
    await maker.leave()
  })

  const other = await guest(browser, 'laptop', server.url)
  const started = other.page
  await test.step('another browser loads it, after a file that is none', async () => {
    await started.goto('/')
    await press(started, started.getByRole('button', { name: 'Nyt rum', exact: true }))
    const choose = async (name: string, text: string) => {
      const choosing = started.waitForEvent('filechooser')
      await press(started, started.getByRole('button', { name: 'Hent et værktøj fra en fil' }))
      const buffer = Buffer.from(text)
      await (await choosing).setFiles({ name, mimeType: 'application/json', buffer })
    }
    const broken = JSON.parse(saved.text)
    broken.kit.themes[4].name.da = ''
    await choose('plan.json', JSON.stringify(broken))
    await expect(started.getByText('»plan.json« kan ikke bruges. Intet er ændret.')).toBeVisible()
    await expect(started.getByText('Tema 5, navn, dansk: Teksten er tom.')).toBeVisible()
    await check(started, 'laptop', 'a refused file')
    await choose(saved.name, saved.text)
    await expect(started.getByText('»Vores plan« er hentet.')).toBeVisible()
    await expect(started.getByRole('radio', { name: /Vores plan.*Jeres eget/ })).toBeChecked()
  })

  await test.step('a room is opened with it, and a phone places the own theme', async () => {
    await press(started, started.getByRole('button', { name: 'Åbn rummet' }))
    await started.waitForURL(/\/r\/[^/]+\/facilitator$/)
    const room = new URL(started.url()).pathname.split('/')[2] ?? ''
    const phone = await guest(browser, 'phone', server.url)
    await joinIn(phone, room)
    const own = phone.page.getByRole('link').filter({ hasText: 'miljørepræsentanterne' })
    await expect(own).toContainText('10')
    await own.click()
    await phone.page.getByRole('button', { name: /^1 Fokusér/ }).tap()
    await expect(phone.page.getByText('Står her: 1 Fokusér')).toBeVisible()
    expect(phone.strayRequests).toEqual([])
    await phone.leave()
  })
  await other.leave()
})

test('the editor holds what every screen is held to, in two tabs at once', async ({
  browser,
  server,
}) => {
  const { page, context, leave } = await guest(browser, 'smallPhone', server.url)
  const checkBoth = async (name: string) => {
    for (const screen of ['desk', 'smallPhone'] as const) {
      await page.setViewportSize(screens[screen].viewport)
      await check(page, screen, `${name}, ${screen}`)
    }
  }
  await page.goto('/kits/ledergruppen/edit')
  await page
    .getByRole('button', { name: /Klare mål/ })
    .first()
    .click()
  await page.getByLabel('Temaets navn på dansk').fill('')
  await expect(page.getByText('Tom: Den engelske tekst bruges.')).toBeVisible()
  await page.getByLabel('Temaets navn på engelsk').fill('x'.repeat(45))
  await expect(page.getByText('Teksten er for lang: 45 tegn, højst 40.')).toBeVisible()
  await checkBoth('editor, with a fault')
  await page.getByRole('button', { name: 'English' }).click()
  await checkBoth('editor, in English')

  await test.step('two tabs follow each other', async () => {
    const second = await context.newPage()
    await second.goto(page.url())
    await second.getByRole('button', { name: /Add a theme/ }).click()
    await second.getByLabel('The theme’s name in Danish').last().fill('Ro på')
    await expect(page.locator('li[data-theme]')).toHaveCount(21)
    await expect(themeRow(page, 'Ro på')).toBeVisible()
    // Letter by letter too: what the other tab is told on the way must not be written back.
    const name = second.getByLabel('The theme’s name in Danish').last()
    await name.pressSequentially(' og overskud til det hele')
    await expect(themeRow(page, 'Ro på og overskud til det hele')).toBeVisible()
    await expect(name).toHaveValue('Ro på og overskud til det hele')
    await second.close()
  })

  await test.step('and it can be deleted, once that is confirmed', async () => {
    await page.getByRole('button', { name: 'Delete the version' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Delete the version' }).click()
    await page.getByRole('button', { name: 'New room', exact: true }).click()
    await expect(page.getByRole('radio')).toHaveCount(2)
  })
  await leave()
})
