import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { keepJson, keysFrom } from '../connection/storage.ts'
import { createUnsaved } from './unsaved.ts'

let number = 0
const newCopy = () => `firefelt/room${++number}/1/me`

/** What is done lies in one text; `disk` is what the local copy brings into the document. */
const page = (copy: string | undefined, disk?: Y.Doc) => {
  const doc = new Y.Doc()
  const host = {
    wordsOf: (record: string) => [`${record}: ${doc.getText().toString()}`],
    changed: vi.fn<(pending: number) => void>(),
    stored: () => {},
    lost: vi.fn<(words: readonly string[]) => void>(),
  }
  const unsaved = createUnsaved(copy, doc, host)
  const { acks } = unsaved
  if (disk !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(disk))
  if (disk !== undefined) unsaved.loaded()
  return {
    ...host,
    doc,
    unsaved,
    act: () => {
      doc.getText().insert(0, 'x')
      acks.acted()
    },
    pending: acks.pending,
    /** A line comes up, and all there is is sent and stored. */
    store: () => {
      const socket = acks.socket()
      socket.sent()
      socket.stored(1)
    },
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
  const first = page(copy)
  first.act()
  const second = page(copy, first.doc)
  second.act()
  expect(second.pending()).toBe(2)
  const third = page(copy, second.doc)
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
  const two = page(copy, one.doc)
  one.act()
  two.store()
  expect(keptPages(copy)).toBe(1)
  one.store()
  expect(keptPages(copy)).toBe(0)
})

test('unsaved writing is remembered from every earlier tab', () => {
  const copy = newCopy()
  const disk = new Y.Doc()
  for (const note of ['n1', 'n2']) {
    const tab = page(copy)
    tab.act()
    tab.unsaved.wrote(note)
    Y.applyUpdate(disk, Y.encodeStateAsUpdate(tab.doc))
  }
  const now = page(copy, disk)
  expect(now.unsaved.words().sort()).toEqual(['n1: xx', 'n2: xx'])
  now.store()
  expect(now.unsaved.words()).toEqual([])
})

test('a first page that learns the name late counts what was left there', () => {
  const copy = newCopy()
  page(copy).act()
  const first = page(undefined)
  first.unsaved.keepAs(copy)
  expect(first.changed).toHaveBeenLastCalledWith(1)
})

// R-ACK-8
test('of several pages only what the document lacks is lost, and the rest is waited for', () => {
  const copy = newCopy()
  const [kept, gone] = [page(copy), page(copy)]
  kept.act()
  kept.unsaved.wrote('n1')
  gone.act()
  gone.unsaved.wrote('n2')

  const now = page(copy, kept.doc)
  now.store()
  expect(now.pending()).toBe(2)
  expect(now.unsaved.words()).toContain('n2: x')
  expect(now.unsaved.synced()).toBe(true)
  expect(now.lost.mock.calls).toEqual([[['n2: x']]])
  expect([now.pending(), keptPages(copy)]).toEqual([2, 1])
  expect(now.unsaved.synced()).toBe(false)

  now.act()
  expect(page(copy).pending()).toBe(2)
  now.store()
  expect([now.pending(), keptPages(copy)]).toEqual([0, 0])
  expect(now.lost).toHaveBeenCalledTimes(1)
})

test('what a page of an earlier version had written, and the document lacks, is told as lost', () => {
  const copy = newCopy()
  const kept = { acts: 1, reasons: ['n1'], wishes: [], client: 7, clock: 2, words: ['n1: x'] }
  keepJson(`firefelt.unsaved/${copy}/earlier`, kept)
  const now = page(copy, new Y.Doc())
  now.store()
  now.unsaved.synced()
  expect(now.lost.mock.calls).toEqual([[['n1: x']]])
})
