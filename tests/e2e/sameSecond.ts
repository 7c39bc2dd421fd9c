import { expect, type Page } from '@playwright/test'

/** Seconds left of the step as a screen shows them now; below zero once it is over. */
export const shownSeconds = async (page: Page): Promise<number> => {
  // A turn in a round has a time of its own beside it.
  const timer = page.locator(':is(nav, header) [role="timer"]').first()
  const text = (await timer.textContent()) ?? ''
  const [, over, minutes, seconds] = /^(\+?)(\d+):(\d\d)$/.exec(text) ?? []
  return (Number(minutes) * 60 + Number(seconds)) * (over === '+' ? -1 : 1)
}

/** Whether all screens show the same time, give or take the second that passes while they are read. */
export const expectSameSecond = (pages: readonly Page[]) =>
  expect(async () => {
    const times = await Promise.all(pages.map(shownSeconds))
    expect(times.every(Number.isFinite), times.join(' ')).toBe(true)
    expect(Math.max(...times) - Math.min(...times), times.join(' ')).toBeLessThanOrEqual(1)
  }).toPass({ timeout: 15_000 })
