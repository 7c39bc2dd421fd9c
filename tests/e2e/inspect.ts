import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import type { screens } from './people.ts'
import { test } from './server.ts'

export type Screen = keyof typeof screens

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds that is serious or critical in a page or a part of it, in a line each. */
export const findings = async (page: Page, part = 'html'): Promise<string[]> => {
  // What glides in is judged where it stands in the end.
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
  // Once a document: putting it there takes longer than all that it then does.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async ([within, tags]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(within, {
        runOnly: tags,
        resultTypes: ['violations'],
        preload: false,
      })
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    },
    [part, rules] as const,
  )
  // Post-its that overlap on a crowded map have their like in the list, as WCAG 2.5.8 allows.
  return found.filter(
    (finding) => !(finding.startsWith('target-size') && finding.includes('data-note=')),
  )
}

/** Targets below 44 × 44 px. Post-its on the canvas are as large as they are drawn; the list is their like in full size. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 43.5
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary',
    )
    return [...all]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        const dialog = document.querySelector('dialog[open]')
        const reachable = dialog === null || dialog.contains(element)
        // A checkbox is pressed by its label.
        const pressed = element.closest('label')?.getBoundingClientRect()
        const shown = width > 1 && height > 1 && element.checkVisibility()
        const large =
          Math.max(width, pressed?.width ?? 0) >= least &&
          Math.max(height, pressed?.height ?? 0) >= least
        return shown && reachable && !large && element.dataset.note === undefined
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return `${element.outerHTML.slice(0, 120)} ${Math.round(width)} × ${Math.round(height)}`
      })
  })

/** Whether one would have to scroll sideways to read a line. */
export const isTooWide = (page: Page): Promise<boolean> =>
  // A phone widens its window to what is too wide, so that `innerWidth` would always fit.
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth + 1
  })

/** Words on a wall 1920 px wide that are too small to be read from the back of a room: below 28 px. */
const smallWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isUnseen = (element: Element | null): boolean => {
      if (element === null) return false
      const { width, height } = element.getBoundingClientRect()
      return width <= 2 || height <= 2 || isUnseen(element.parentElement)
    }
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(
        (element) =>
          [...element.childNodes].some(
            ({ nodeType, textContent }) =>
              nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
          ) &&
          element.checkVisibility() &&
          !isUnseen(element) &&
          Number.parseFloat(getComputedStyle(element).fontSize) < 27.95,
      )
      .map((element) => `${element.innerText.slice(0, 60)} ${getComputedStyle(element).fontSize}`)
  })

/** What depends on a screen's size: holds it to all that axe does not look for. */
export const checkSize = (page: Page, screen: Screen, name: string) =>
  test.step(`size: ${name}`, async () => {
    expect.soft(await isTooWide(page), `scrolls sideways: ${name}`).toBe(false)
    expect.soft(await page.title(), `title: ${name}`).toMatch(/Firefelt$/)
    if (screen === 'wall') {
      expect.soft(await smallWords(page), `small words: ${name}`).toEqual([])
    }
    if (screen === 'smallPhone' || screen === 'phone') {
      expect.soft(await smallTargets(page), `small targets: ${name}`).toEqual([])
    }
  })

/** Holds a screen to what every screen is held to. */
export const check = (page: Page, screen: Screen, name: string) =>
  test.step(name, async () => {
    expect.soft(await findings(page), `axe: ${name}`).toEqual([])
    await checkSize(page, screen, name)
  })
