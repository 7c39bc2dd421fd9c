import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'

/** The screens that people bring, in CSS pixels. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  smallPhone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1366, height: 768 } },
  /** A large screen on somebody's desk. */
  desk: { viewport: { width: 1920, height: 1080 } },
  /** The same, read from the back of a room. */
  wall: { viewport: { width: 1920, height: 1080 } },
} as const

export interface Person {
  page: Page
  context: BrowserContext
  /** Requests that left the product's own origin. */
  strayRequests: string[]
  leave(): Promise<void>
}

const come = async (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<Person> => {
  const context = await browser.newContext({ ...options, baseURL: origin })
  const page = await context.newPage()
  const strayRequests: string[] = []
  const note = (url: string) => {
    const { host, protocol } = new URL(url)
    if (/^(http|ws)s?:$/.test(protocol) && host !== new URL(origin).host) strayRequests.push(url)
  }
  page.on('request', (request) => note(request.url()))
  page.on('websocket', (socket) => note(socket.url()))
  return { page, context, strayRequests, leave: () => context.close() }
}

/** Somebody with a browser of their own, that has never been here before. */
export const person = (
  browser: Browser,
  screen: keyof typeof screens,
  origin: string,
  locale = 'da-DK',
): Promise<Person> => come(browser, origin, { ...screens[screen], locale })

/**
 * The same, but the browser keeps no pages for when there is no network: to keep them takes as much of the machine as to
 * show them, in tests that are about something else.
 */
export const guest = (
  browser: Browser,
  screen: keyof typeof screens,
  origin: string,
  locale = 'da-DK',
): Promise<Person> => come(browser, origin, { ...screens[screen], locale, serviceWorkers: 'block' })

/** Goes to a room and joins it, with or without a name. */
export const joinIn = async ({ page }: Person, room: string, name = ''): Promise<void> => {
  await page.goto(`/r/${room}`)
  if (name !== '') await page.getByLabel('Navn').fill(name)
  await page
    .getByRole('button', { name: 'Deltag', exact: true })
    .tap()
    .catch(() => page.getByRole('button', { name: 'Deltag', exact: true }).click())
  // The themes, or the step under way.
  await page.locator('#pages').waitFor()
}

/** From the list of themes: a tap on the theme, a tap on the field. */
export const placeTheme = async ({ page }: Person, theme: string, field: RegExp): Promise<void> => {
  await page
    .getByRole('link')
    .filter({ has: page.getByText(theme, { exact: true }) })
    .click()
  await page
    .getByRole('group', { name: 'Kortets fire felter' })
    .getByRole('button', { name: field })
    .click()
}

export const backToThemes = async ({ page }: Person): Promise<void> => {
  await page.getByRole('button', { name: 'Færdig' }).click()
  await page.getByRole('heading', { name: 'Vælg et tema' }).waitFor()
}

export const status = ({ page }: Person) => page.locator('[data-status]')
