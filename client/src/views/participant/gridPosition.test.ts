import { expect, test } from 'vitest'
import { draggedTo, isDrag, slip } from './gridPosition.ts'

const grid = { width: 200, height: 100 }
const start = { success: 0.25, importance: 0.75 }
const from = { x: 60, y: 45 }

test('a post-it follows the finger, up being more important', () => {
  expect(draggedTo(start, from, { x: 110, y: 20 }, grid)).toEqual({ success: 0.5, importance: 1 })
})

test('a post-it stays on the map', () => {
  expect(draggedTo(start, from, { x: -500, y: 900 }, grid)).toEqual({ success: 0, importance: 0 })
})

test('a small slip of the finger is a tap', () => {
  expect(isDrag(from, { x: from.x + slip, y: from.y })).toBe(false)
  expect(isDrag(from, { x: from.x + slip, y: from.y + 2 })).toBe(true)
})
