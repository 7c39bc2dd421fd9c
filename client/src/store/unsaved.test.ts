import { expect, test, vi } from 'vitest'
import { keysFrom } from '../connection/storage.ts'
import { createUnsaved } from './unsaved.ts'

let number = 0
const newCopy = () => `firefelt/room${++number}/1/me`

const page = (copy: string) => {
  const changed = vi.fn<(pending: number) => void>()
  const unsaved = createUnsaved(copy, { changed, stored: () => {} })
  const { acks } = unsaved
  return {
    unsaved,
    act: () => void acks.acted(),
    pending: acks.pending,
    /** A line comes up, and all there is is sent and stored. */
    store: () => {
      const socket = acks.socket()
      socket.sent()
      socket.stored(1)
    },
    changed,
  }
}

const keptPages = (copy: string) => keysFrom(`firefelt.unsaved/${copy}/`).length

test('two tabs wait for acts of their own, and a third counts them all', () => {
  const copy = newCopy()
  const [one, two] = [page(copy), page(copy)]
  one.act()
  one.act()
  two.act()
  expect([one.pending(), two.pending()]).toEqual([2, 1])
  expect(page(copy).pending()).toBe(3)
})

test('a tab whose acts are stored takes nothing from what the other waits for', () => {
  const copy = newCopy()
  const [one, two] = [page(copy), page(copy)]
  one.act()
  two.act()
  two.act()
  one.store()
  expect(keptPages(copy)).toBe(1)
  expect(page(copy).pending()).toBe(2)
})

test('what closed tabs left is counted once however often it is reloaded, and let go of when stored', () => {
  const copy = newCopy()
  page(copy).act()
  const second = page(copy)
  second.act()
  expect(second.pending()).toBe(2)
  const third = page(copy)
  expect(third.pending()).toBe(2)
  third.store()
  expect(third.pending()).toBe(0)
  expect(keptPages(copy)).toBe(0)
  expect(page(copy).pending()).toBe(0)
})

test('an open tab that has done more since keeps its own count', () => {
  const copy = newCopy()
  const one = page(copy)
  one.act()
  const two = page(copy)
  one.act()
  two.store()
  expect(keptPages(copy)).toBe(1)
  one.store()
  expect(keptPages(copy)).toBe(0)
})

test('unsaved writing is remembered from every earlier tab', () => {
  const copy = newCopy()
  for (const note of ['n1', 'n2']) {
    const tab = page(copy)
    tab.act()
    tab.unsaved.wroteReason(note)
  }
  const now = page(copy)
  expect(now.unsaved.reasons().sort()).toEqual(['n1', 'n2'])
  now.store()
  expect(now.unsaved.reasons()).toEqual([])
})

test('a first page that learns the name late counts what was left there', () => {
  const copy = newCopy()
  page(copy).act()
  const changed = vi.fn<(pending: number) => void>()
  const unsaved = createUnsaved(undefined, { changed, stored: () => {} })
  unsaved.keepAs(copy)
  expect(changed).toHaveBeenLastCalledWith(1)
})
