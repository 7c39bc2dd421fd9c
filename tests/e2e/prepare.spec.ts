import { expect, type Page } from '@playwright/test'
import { command, createRoom } from '../fixtures/client.ts'
import { check } from './inspect.ts'
import { tabTo } from './keys.ts'
import { overhear } from './overhear.ts'
import { type Person, person, status } from './people.ts'
import { test } from './server.ts'

const canary = 'KANARIE-7391 kun til mig'
const words = { low: 'I lav grad', line: 'På stregen', high: 'I høj grad' }
type Degree = keyof typeof words

const mark = (page: Page, theme: string, question: RegExp, degree: Degree) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`\\d+ ?${theme}`) }) })
    .getByRole('group', { name: question })
    .getByRole('radio', { name: words[degree] })

const success = /Hvor godt lykkes/
const importance = /Hvor vigtigt/

const answer = async (page: Page, theme: string, [first, second]: readonly [Degree, Degree]) => {
  await mark(page, theme, success, first).check()
  await mark(page, theme, importance, second).check()
}

const begin = async ({ page }: Person, room: string) => {
  await page.goto(`/r/${room}/prepare`)
  await page.getByRole('button', { name: 'Begynd', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Forbered dig' })).toBeVisible()
}

const codeOf = async (page: Page): Promise<string> => {
  await page.getByRole('link', { name: 'Min kode' }).click()
  return page.getByRole('textbox', { name: 'Personlig kode' }).inputValue()
}

const openFacilitator = async ({ page }: Person, link: string) => {
  await page.goto(link.replace(/^.*(?=\/r\/)/, ''))
  await expect(page.locator('[data-status]').first()).toHaveText('Gemt')
}

const pageIsKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null) {
      await new Promise((soon) => setTimeout(soon, 50))
    }
  })

test('forty taps alone, on the train too, and the facilitator sees a number', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const office = await person(browser, 'phone', server.url)
  const boss = await person(browser, 'laptop', server.url)
  const heard = overhear(boss.page)
  await openFacilitator(boss, made.links.facilitator)

  await test.step('begin without a name, seen by nobody', async () => {
    await begin(office, made.room)
    await expect(boss.page.getByText('0 af 1 har forberedt sig')).toBeVisible()
    await expect(boss.page.getByText('0 er med')).toBeVisible()
    await pageIsKept(office.page)
  })

  const { page } = office
  await test.step('answer every theme: two taps each, half of them without a network', async () => {
    const questions = page.getByRole('group', { name: /Hvor (godt|vigtigt)/ })
    await expect(questions).toHaveCount(40)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    const degrees: Degree[] = ['low', 'line', 'high']
    let taps = 0
    for (const [index, question] of (await questions.all()).entries()) {
      if (index === 20) await office.context.setOffline(true)
      const degree = index < 2 ? (index === 0 ? 'low' : 'high') : degrees[index % 3]
      await question.getByRole('radio', { name: words[degree ?? 'low'] }).tap()
      taps++
    }
    expect(taps).toBe(40)
    await expect(page.getByText('20 af 20 temaer er besvaret')).toBeAttached()
    await expect(status(office)).toHaveText('Gemt her, ikke sendt')
    await page.reload()
    await expect(page.getByText('20 af 20 temaer er besvaret')).toBeAttached()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(40)
    await office.context.setOffline(false)
    await expect(status(office)).toHaveText('Gemt')
  })

  await test.step('see one’s own map, pick, and write to oneself', async () => {
    await page.getByRole('link', { name: 'Mit kort' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '1 Fokusér' })).toBeVisible()
    await page.getByRole('button', { name: 'Vælg de vigtigste' }).click()
    await page.getByRole('checkbox', { name: /Klare mål/ }).check()
    await expect(page.getByText('1 valgt. Vælg 2-3.')).toBeVisible()
    await page.getByRole('checkbox', { name: /Læring af fejl/ }).check()
    await page.getByRole('checkbox', { name: /Resultater/ }).check()
    await expect(page.getByRole('checkbox', { name: /Prioritering/ })).toBeDisabled()
    await page.getByLabel('Note til dig selv').fill(canary)
    await expect(status(office)).toHaveText('Gemt')
  })

  await test.step('end with a code to keep, ready', async () => {
    await codeOf(page)
    await expect(page.getByRole('heading', { name: 'Du er klar til mødet' })).toBeVisible()
    await expect(boss.page.getByText('1 af 1 har forberedt sig')).toBeVisible()
    await expect(boss.page.getByText('0 er med')).toBeVisible()
  })

  await test.step('nothing of it has reached the facilitator', async () => {
    const all = (await heard()) + (await boss.page.content())
    expect(all.includes('KANARIE')).toBe(false)
    expect(all.includes('Klare mål')).toBe(true)
  })
  await Promise.all([office.leave(), boss.leave()])
})

test('two devices merge, the newest tap of each theme; the personal link leaves the address bar', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const office = await person(browser, 'laptop', server.url)
  const phone = await person(browser, 'phone', server.url)
  await begin(office, room)
  await answer(office.page, 'Klare mål', ['low', 'low'])
  await expect(status(office)).toHaveText('Gemt')
  const code = await codeOf(office.page)
  const link = await office.page.getByRole('textbox', { name: 'Personligt link' }).inputValue()
  expect(link).toContain(`/r/${room}/prepare#${code}`)
  await phone.page.goto(link.replace(server.url, ''))
  await expect(mark(phone.page, 'Klare mål', success, 'low')).toBeChecked()
  expect(phone.page.url()).not.toContain('#')

  await office.context.setOffline(true)
  await office.page.getByRole('link', { name: 'Svar', exact: true }).click()
  await answer(office.page, 'Prioritering', ['high', 'high'])
  await answer(office.page, 'Klare mål', ['line', 'low'])
  await expect(status(office)).toContainText('Gemt på denne enhed')
  await answer(phone.page, 'Resultater', ['line', 'high'])
  await mark(phone.page, 'Klare mål', success, 'high').check()
  await expect(status(phone)).toHaveText('Gemt')
  await office.context.setOffline(false)
  await expect(status(office)).toHaveText('Gemt')
  await expect(mark(office.page, 'Klare mål', success, 'high')).toBeChecked()
  await expect(mark(office.page, 'Resultater', importance, 'high')).toBeChecked()
  await phone.page.reload()
  await expect(mark(phone.page, 'Prioritering', success, 'high')).toBeChecked()
  await Promise.all([office.leave(), phone.leave()])
})

test('whoever is somebody else in this browser is asked before a personal link changes that', async ({
  browser,
  server,
}) => {
  const made = await createRoom(server.url)
  const one = await person(browser, 'phone', server.url)
  const two = await person(browser, 'phone', server.url)
  await begin(one, made.room)
  await answer(one.page, 'Klare mål', ['low', 'high'])
  await expect(status(one)).toHaveText('Gemt')
  const code = await codeOf(one.page)
  await begin(two, made.room)
  const own = await codeOf(two.page)
  await two.page.goto('/')
  await two.page.goto(`/r/${made.room}/prepare#${code}`)
  await two.page.getByRole('button', { name: 'Nej, bliv den, jeg er her' }).click()
  expect(await codeOf(two.page)).toBe(own)
  const step = 'lyt-til-hinanden'
  await command(server.url, made, { type: 'goTo', step })
  await two.page.goto('/')
  await two.page.goto(`/r/${made.room}/prepare#${code}`)
  await two.page.getByRole('button', { name: 'Ja, fortsæt med linkets forberedelse' }).click()
  // The meeting is under way, so that is where the link leads.
  await expect(two.page.getByRole('link', { name: /Min forberedelse/ })).toBeVisible()
  await check(two.page, 'phone', 'the step under way for one who prepared')
  await Promise.all([one.leave(), two.leave()])
})

for (const [screen, locale] of [
  ['smallPhone', 'da-DK'],
  ['laptop', 'en-GB'],
] as const) {
  test(`every page of the preparation holds on a ${screen}, in ${locale}`, async ({
    browser,
    server,
  }) => {
    const { room } = await createRoom(server.url)
    const someone = await person(browser, screen, server.url, locale)
    const { page } = someone
    if (locale === 'en-GB') {
      await page.addInitScript(() => localStorage.setItem('firefelt.language', 'en'))
    }
    await page.goto(`/r/${room}/prepare`)
    await page.getByRole('button', { name: /^(Begynd|Begin)$/ }).waitFor()
    await check(page, screen, 'the door')
    await page.getByRole('button', { name: /^(Begynd|Begin)$/ }).click()
    await page.getByRole('radio').first().waitFor()
    await check(page, screen, 'nothing answered')
    for (const group of await page.getByRole('group', { name: /Hvor|How/ }).all()) {
      await group.getByRole('radio').first().check()
    }
    await check(page, screen, 'all answered')
    const pages = page.getByRole('navigation', { name: /sider|Pages/ }).getByRole('link')
    for (const link of (await pages.all()).slice(1)) {
      await link.click()
      const box = page.getByRole('checkbox').first()
      if ((await page.getByRole('checkbox').count()) > 0) await box.check()
      await check(page, screen, (await link.textContent()) ?? '')
    }
    await someone.leave()
  })
}

test('by keyboard alone: answer, pick, write and reach the code', async ({ browser, server }) => {
  const { room } = await createRoom(server.url)
  const someone = await person(browser, 'laptop', server.url)
  const { page } = someone
  await page.goto(`/r/${room}/prepare`)
  await tabTo(page, page.getByRole('button', { name: 'Begynd', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, mark(page, 'Klare mål', success, 'low'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(mark(page, 'Klare mål', success, 'line')).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(mark(page, 'Klare mål', importance, 'low')).toBeChecked()
  await expect(page.getByText('1 af 20 temaer er besvaret')).toBeAttached()
  await tabTo(page, page.getByRole('link', { name: 'Mine vigtigste' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mine vigtigste' })).toBeFocused()
  await tabTo(page, page.getByRole('checkbox', { name: /Klare mål/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Note til dig selv'))
  await page.keyboard.type('Husk')
  await tabTo(page, page.getByRole('link', { name: 'Min kode' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /Kopiér: Personlig kode/ }))
  await expect(status(someone)).toHaveText('Gemt')
  await someone.leave()
})
