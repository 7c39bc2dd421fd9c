import { beforeEach, expect, test, vi } from 'vitest'
import { forgetKept } from '../connection/keptRoom.ts'
import { createNoticeList } from './noticeList.ts'
import type { Notice } from './room.ts'

const items = new Map<string, string>()
beforeEach(() => {
  items.clear()
  vi.stubGlobal('localStorage', {
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
})
const open = (actor = 'p1') => createNoticeList('r1', actor)
const said = ({ notices }: ReturnType<typeof open>) => notices.get().map(({ notice }) => notice)
const lost = (...reasons: string[]): Notice => ({ kind: 'reset', reasons })
const refused: Notice = { kind: 'refused', refusal: 'locked' }

test('a repeated notice is said once, and anew', () => {
  const list = open()
  list.notify(refused)
  const [first] = list.notices.get()
  list.notify(refused)
  expect(said(list)).toEqual([refused])
  expect(list.notices.get()[0]?.id).not.toBe(first?.id)
})

test('lost words are there after a reload, until they are put away; for their writer alone', () => {
  open().notify(lost('Fordi vi taler om det.'))
  const after = open()
  expect(said(after)).toEqual([lost('Fordi vi taler om det.')])
  expect(said(open('p2'))).toEqual([])
  after.dismiss(after.notices.get()[0]?.id ?? -1)
  expect(said(after)).toEqual([])
  expect(said(open())).toEqual([])
})

test('a second loss adds to the first', () => {
  const list = open()
  list.notify(lost('Et'))
  list.notify(lost('To', 'Et'))
  expect(said(list)).toEqual([lost('Et', 'To')])
  expect(said(open())).toEqual([lost('Et', 'To')])
})

test('a loss without words is said and not kept', () => {
  open().notify(lost())
  expect(said(open())).toEqual([])
})

test('what passes never pushes lost words out', () => {
  const list = open()
  list.notify(lost('Et'))
  const passing = ['a', 'b', 'c', 'd', 'e'].map(
    (by): Notice => ({ kind: 'movedByOther', by, note: 'n1' }),
  )
  for (const notice of passing) list.notify(notice)
  expect(said(list)).toEqual([lost('Et'), ...passing.slice(-3)])
})

test('whoever leaves a room for good leaves no words behind', () => {
  open().notify(lost('Et'))
  forgetKept('r1', 'p1')
  expect(items.size).toBe(0)
})
