import { beforeEach, describe, expect, it } from 'vitest'
import type { Point } from '../gestures/point.ts'
import { createGlider, type Frames, glideTime } from './glide.ts'

let now = 0
let waiting: (() => void) | undefined
const frames = (reduced = false): Frames => ({
  now: () => now,
  request: (callback) => {
    waiting = callback
    return () => {
      waiting = undefined
    }
  },
  reducedMotion: () => reduced,
})
const tick = (ms: number) => {
  now += ms
  const frame = waiting
  waiting = undefined
  frame?.()
}
const card = () => {
  const seen: Point[] = []
  return { seen, position: (to: Point) => seen.push(to) }
}

beforeEach(() => {
  now = 0
  waiting = undefined
})

describe('a card', () => {
  it('appears where it stands', () => {
    const node = card()
    createGlider(frames()).glide(node, 'a', { x: 10, y: 10 })
    expect(node.seen).toEqual([{ x: 10, y: 10 }])
    expect(waiting).toBeUndefined()
  })

  it('glides to its new place, never back and never past it', () => {
    const glider = createGlider(frames())
    const node = card()
    glider.glide(node, 'a', { x: 0, y: 0 })
    glider.glide(node, 'a', { x: 100, y: 0 })
    while (waiting !== undefined) tick(16)
    const xs = node.seen.map(({ x }) => x)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(xs.at(-1)).toBe(100)
    expect(now).toBeLessThanOrEqual(glideTime + 16)
    expect(xs.length).toBeGreaterThan(5)
  })

  it('turns towards a newer place from where it is', () => {
    const glider = createGlider(frames())
    const node = card()
    glider.glide(node, 'a', { x: 0, y: 0 })
    glider.glide(node, 'a', { x: 100, y: 0 })
    tick(50)
    const before = node.seen.at(-1)
    glider.glide(node, 'a', { x: 200, y: 0 })
    expect(node.seen.at(-1)).toEqual(before)
    while (waiting !== undefined) tick(16)
    expect(node.seen.at(-1)).toEqual({ x: 200, y: 0 })
  })

  it('goes on from where another node of its key left it', () => {
    const glider = createGlider(frames())
    const inAir = card()
    glider.put(inAir, 'a', { x: 50, y: 50 })
    glider.release(inAir)
    const lying = card()
    glider.glide(lying, 'a', { x: 90, y: 50 })
    expect(lying.seen).toEqual([{ x: 50, y: 50 }])
  })

  it('is there at once for those who want no motion', () => {
    const glider = createGlider(frames(true))
    const node = card()
    glider.glide(node, 'a', { x: 0, y: 0 })
    glider.glide(node, 'a', { x: 100, y: 0 })
    expect(node.seen.at(-1)).toEqual({ x: 100, y: 0 })
    expect(waiting).toBeUndefined()
  })

  it('is forgotten with its key, and everything stops with the glider', () => {
    const glider = createGlider(frames())
    const node = card()
    glider.glide(node, 'a', { x: 0, y: 0 })
    glider.keep(new Set())
    glider.glide(node, 'a', { x: 100, y: 0 })
    expect(node.seen.at(-1)).toEqual({ x: 100, y: 0 })
    glider.glide(node, 'a', { x: 0, y: 0 })
    glider.stop()
    expect(waiting).toBeUndefined()
  })
})
