import { expect, type Locator, type Page } from '@playwright/test'

/** More presses than any screen has stops: beyond that, something cannot be reached or does not let go. */
const most = 250

/** The element of a locator, found once: finding it anew at every press takes longer than the press. */
const follow = async (target: Locator): Promise<() => Promise<boolean>> => {
  let element = await target.elementHandle()
  return async () => {
    const state = await element?.evaluate((each) =>
      each.isConnected ? each === document.activeElement : undefined,
    )
    if (state !== undefined) return state
    // Drawn anew, it is another.
    element = await target.elementHandle()
    return (await element?.evaluate((each) => each === document.activeElement)) ?? false
  }
}

/** Whether it stands before where one is, so that one goes back to it, as people do. */
const isBehind = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) =>
      document.activeElement !== document.body &&
      document.activeElement?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING,
  )

/** Presses Tab, or Shift and Tab, until `target` has focus; fails when it cannot be reached so. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible()
  const hasFocus = await follow(target)
  const key = (await isBehind(target)) ? 'Shift+Tab' : 'Tab'
  for (let press = 0; press < most; press++) {
    if (await hasFocus()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${target.toString()}`)
}

/** Reaches a button or link by Tab and presses Enter on it. */
export const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

export interface Stop {
  name: string
  /** Something else lies over all of it, or it is outside the window. */
  hidden: boolean
  /** Nothing shows that it has focus. */
  unmarked: boolean
}

/** Every stop of Tab from the top of the page until it comes round, as a person meets them. */
export const tabStops = async (page: Page): Promise<Stop[]> => {
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return undefined
      if (element.dataset.visited === 'yes') return undefined
      element.dataset.visited = 'yes'
      const { left, right, top, bottom } = element.getBoundingClientRect()
      // Post-its' buttons let pointers through to the canvas under them.
      const through = getComputedStyle(element).pointerEvents === 'none'
      const inSight = [0.5, 0.1, 0.9].flatMap((across) =>
        [0.5, 0.2, 0.8].map((down) => {
          const x = left + (right - left) * across
          const y = top + (bottom - top) * down
          const over = document.elementFromPoint(x, y)
          return over !== null && (element.contains(over) || over.contains(element) || through)
        }),
      )
      const outlined = (pseudo?: string) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
        return outlineStyle !== 'none' && outlineWidth !== '0px'
      }
      const name = element.getAttribute('aria-label') ?? element.innerText ?? element.tagName
      return {
        name: `${element.tagName} ${name}`.slice(0, 80),
        hidden: !inSight.includes(true),
        unmarked: !outlined() && !outlined('::after'),
      }
    })
    if (stop === undefined) break
    stops.push(stop)
  }
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll<HTMLElement>('[data-visited]')) {
      delete seen.dataset.visited
    }
  })
  return stops
}
