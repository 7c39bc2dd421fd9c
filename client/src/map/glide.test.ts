import fc from 'fast-check'
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

/** Positions as they come over a network: one each 34 ms when sent, and anything from 16 to 60 ms apart when heard. */
const flight = fc.record({
  goals: fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 1_900 }),
      y: fc.integer({ min: 0, max: 1_000 }),
      after: fc.integer({ min: 16, max: 60 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  frame: fc.constantFrom(7, 16, 33),
})

const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
/** Within how many pixels two numbers are the same: the rounding of floating point. */
const rounding = 1e-6

/**
 * Lets time pass up to `until`, a frame every `every` ms, as a browser draws them whatever else happens.
 * @returns when the next frame is due
 */
const draw = (until: number, every: number, due: number): number => {
  let next = due
  while (next <= until) {
    tick(next - now)
    next += every
  }
  now = until
  return next
}

describe('a card that somebody else drags', () => {
  it('comes nearer to each goal with every frame, straight, and never passes it', () => {
    fc.assert(
      fc.property(flight, ({ goals, frame }) => {
        now = 0
        waiting = undefined
        const glider = createGlider(frames())
        const node = card()
        glider.glide(node, 'a', { x: 0, y: 0 })
        let due: number = frame
        for (const { x, y, after } of goals) {
          const goal = { x, y }
          const from = node.seen.at(-1) ?? { x: 0, y: 0 }
          glider.glide(node, 'a', goal)
          const seen = node.seen.length
          due = draw(now + after, frame, due)
          let left = away(from, goal)
          for (const at of node.seen.slice(seen)) {
            expect(away(at, goal)).toBeLessThanOrEqual(left + rounding)
            // On the straight line between where it was and its goal, so neither past it nor beside it.
            expect(away(from, at) + away(at, goal)).toBeCloseTo(away(from, goal), 5)
            left = away(at, goal)
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('is at most a pixel from where it was dropped within 150 ms, however unevenly it was heard of', () => {
    fc.assert(
      fc.property(flight, ({ goals, frame }) => {
        now = 0
        waiting = undefined
        const glider = createGlider(frames())
        const node = card()
        glider.glide(node, 'a', { x: 0, y: 0 })
        let due: number = frame
        for (const goal of goals) {
          due = draw(now + goal.after, frame, due)
          glider.glide(node, 'a', { x: goal.x, y: goal.y })
        }
        const drop = goals.at(-1) ?? { x: 0, y: 0 }
        // A screen shows the newest frame: what counts is the last that was due by then.
        draw(now + 150, frame, due)
        expect(away(node.seen.at(-1) ?? { x: 0, y: 0 }, drop)).toBeLessThanOrEqual(1)
      }),
      { seed: 12, numRuns: 300 },
    )
  })

  it('keeps up with a steady hand: never farther behind than two positions', () => {
    const glider = createGlider(frames())
    const node = card()
    glider.glide(node, 'a', { x: 0, y: 0 })
    const step = 20
    let due = 16
    for (let goal = step; goal <= step * 30; goal += step) {
      glider.glide(node, 'a', { x: goal, y: 0 })
      due = draw(now + 34, 16, due)
      expect(goal - (node.seen.at(-1)?.x ?? 0)).toBeLessThan(step * 2)
    }
  })
})
