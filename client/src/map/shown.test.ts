import { describe, expect, it } from 'vitest'
import type { Face } from './face.ts'
import { fanOut } from './fan.ts'
import { frameOf, pointAt, positionAt } from './frame.ts'
import { type MapNote, showMap, type Wish } from './shown.ts'

const frame = frameOf('screen', { width: 1_366, height: 690, ratio: 1 })
const face = (compact: boolean): Face => ({
  lines: ['Klare mål'],
  type: 17,
  mark: { name: 'Bord 1', colour: 0, shape: 0 },
  sender: compact ? '' : 'Bord 1',
  count: undefined,
  width: 140,
  height: compact ? 36 : 58,
})
const note = (index: number, theme = `t${index % 20}`): MapNote => ({
  id: `n${index}`,
  theme,
  sender: 'p1',
  author: 'p1',
  place: { kind: 'map', success: 0.25, importance: 0.75, by: 'p1' },
  removedBy: null,
  reason: '',
})
const wish = (count: number, more: Partial<Wish> = {}): Wish => ({
  notes: Array.from({ length: count }, (_, index) => note(index)),
  frame,
  noteFace: (_, compact) => face(compact),
  pinFace: (_, pinned) => ({ ...face(true), mark: undefined, count: pinned }),
  agreedFace: () => ({ ...face(true), mark: undefined }),
  agreed: [],
  pinsAbove: 30,
  openTheme: null,
  words: [],
  ...more,
})

describe('the map', () => {
  it('shows each post-it once, whole inside its field', () => {
    const { cards } = showMap(wish(8))
    expect(new Set(cards.map(({ id }) => id)).size).toBe(8)
    for (const { x, y, width, height } of cards) {
      expect(x - width / 2).toBeGreaterThan(frame.map.x)
      expect(x + width / 2).toBeLessThan(frame.map.x + frame.map.width / 2)
      expect(y - height / 2).toBeGreaterThan(frame.map.y)
      expect(y + height / 2).toBeLessThan(frame.map.y + frame.map.height / 2)
    }
  })

  it('leaves out the senders’ names where they would crowd a field', () => {
    expect(showMap(wish(4)).cards.every(({ face: { sender } }) => sender !== '')).toBe(true)
    expect(showMap(wish(29)).cards.every(({ face: { sender } }) => sender === '')).toBe(true)
  })

  it('shows a theme’s agreed place over its post-its, which step back and stay', () => {
    const agreed = [{ theme: 't1', place: { success: 0.25, importance: 0.75 } }]
    for (const count of [8, 31]) {
      const { cards } = showMap(wish(count, { agreed }))
      expect(cards.at(-1)).toMatchObject({ id: 'agreed t1', kind: 'agreed', calm: false })
      const others = cards.slice(0, -1)
      expect(others.some(({ theme }) => theme === 't1')).toBe(true)
      for (const { theme, calm } of others) expect(calm).toBe(theme === 't1')
    }
  })

  it('makes room for an agreed place as for a post-it', () => {
    const agreed = [{ theme: 't1', place: { success: 0.25, importance: 0.75 } }]
    const { cards } = showMap(wish(3, { agreed }))
    const spots = cards.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)
    expect(new Set(spots).size).toBe(4)
  })

  it('shows one pin a theme above the limit, not at it', () => {
    expect(showMap(wish(30)).cards.every(({ kind }) => kind === 'note')).toBe(true)
    const { cards } = showMap(wish(31))
    expect(cards).toHaveLength(20)
    expect(cards.map(({ face: { count } }) => count).reduce((a = 0, b = 0) => a + b)).toBe(31)
  })

  it('opens one pin into its post-its, with a line to each, and the others step back', () => {
    const { cards, links } = showMap(wish(50, { openTheme: 't3' }))
    const opened = cards.filter(({ kind }) => kind === 'note')
    expect(opened.map(({ theme }) => theme)).toEqual(['t3', 't3', 't3'])
    expect(links).toHaveLength(3)
    expect(cards.filter(({ dim }) => dim)).toHaveLength(19)
  })

  it('loses no post-it in a pile, and draws no more than three of each', () => {
    const { cards, stacks } = showMap(wish(200, { pinsAbove: 1_000 }))
    const piled = stacks.flatMap((stack) => stack.cards.map(({ id }) => id))
    const alone = cards.filter(({ id }) => !piled.includes(id))
    expect(piled.length + alone.length).toBe(200)
    expect(cards.length - alone.length).toBeLessThanOrEqual(stacks.length * 3)
  })
})

it('fans a pile out inside the map, each card apart', () => {
  const [stack] = showMap(wish(200, { pinsAbove: 1_000 })).stacks
  if (stack === undefined) throw new Error('no pile')
  const { cards, sheet } = fanOut(stack, frame.container)
  expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(stack.cards.length)
  expect(sheet.x).toBeGreaterThanOrEqual(0)
  expect(sheet.x + sheet.width).toBeLessThanOrEqual(frame.container.width)
  expect(sheet.y + sheet.height).toBeLessThanOrEqual(frame.container.height)
})

it('finds the place of a point again', () => {
  const position = { success: 0.3, importance: 0.9 }
  const again = positionAt(pointAt(position, frame), frame)
  expect(again.success).toBeCloseTo(position.success)
  expect(again.importance).toBeCloseTo(position.importance)
})
