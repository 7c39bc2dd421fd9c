import { beforeEach, expect, it } from 'vitest'
import type { Face } from './face.ts'
import { type Container, frameOf } from './frame.ts'
import { createGlider, type Frames, glideTime } from './glide.ts'
import type { Picture } from './picture.ts'
import { type Card, createSheet, type Drawing, type Sheet } from './sheet.ts'

let now: number
let waiting: Set<() => void>
let sheet: Sheet
/** What was painted since the last look: where each card's middle is, and other things by name. */
let painted: string[]

const request: Frames['request'] = (callback) => {
  waiting.add(callback)
  return () => waiting.delete(callback)
}
const tick = (ms: number) => {
  now += ms
  const frames = [...waiting]
  waiting.clear()
  for (const frame of frames) frame()
}
const settle = () => {
  while (waiting.size > 0) tick(16)
}
const seen = () => painted.splice(0)

const container: Container = { width: 800, height: 600, ratio: 1 }
const { look } = frameOf('screen', container)
const face: Face = {
  lines: [],
  type: 12,
  mark: undefined,
  sender: '',
  count: undefined,
  width: 80,
  height: 40,
}
const card = (id: string, x: number, more: Partial<Card> = {}): Card => ({
  id,
  face,
  x,
  y: 100,
  ...more,
})
const named = (name: string): Drawing => ({ draw: () => painted.push(name) })

/** Writes down where bitmaps land and when all is wiped; ignores every other stroke. */
const penOf = (): CanvasRenderingContext2D => {
  const known: Record<string, unknown> = {
    clearRect: () => painted.push('wiped'),
    drawImage: (_image: unknown, x: number, _y: number, width: number) =>
      painted.push(`card at ${Math.round(x + width / 2)}`),
  }
  const pen = new Proxy({ canvas: {}, ...known } as Record<string, unknown>, {
    get: (target, name) => target[String(name)] ?? (() => undefined),
    set: (target, name, value) => {
      target[String(name)] = value
      return true
    },
  })
  return pen as unknown as CanvasRenderingContext2D
}
/** A picture of which only the strokes are seen. */
const pictureOf = (pen: CanvasRenderingContext2D): Picture => {
  let width = 0
  return {
    pen,
    resize: (size) => {
      const isNew = size.width !== width
      width = size.width
      return isNew
    },
    show: () => undefined,
    remove: () => undefined,
  }
}

beforeEach(() => {
  now = 0
  waiting = new Set()
  painted = []
  const document = { createElement: () => ({ getContext: () => null }) }
  Object.assign(globalThis, { document })
  const glider = createGlider({ now: () => now, request, reducedMotion: () => false })
  sheet = createSheet({ append: () => undefined }, glider, request, pictureOf(penOf()))
  sheet.lookAt({ container, view: { x: 0, y: 0, scale: 1 }, ratio: 1 })
})

it('paints everything in order, once for all that happens before a frame', () => {
  sheet.show([named('paper'), card('a', 100)], look)
  sheet.show([named('paper'), card('a', 100), named('links'), card('b', 200)], look)
  expect(seen()).toEqual([])
  tick(16)
  expect(seen()).toEqual(['wiped', 'paper', 'card at 100', 'links', 'card at 200'])
  settle()
  expect(seen()).toEqual([])
})

it('draws lines whole, also after a card that is faded', () => {
  const alpha: Drawing = { draw: (pen) => painted.push(`lines at ${pen.globalAlpha}`) }
  sheet.show([card('a', 100, { dim: true }), alpha], look)
  tick(16)
  expect(seen()).toEqual(['wiped', 'card at 100', 'lines at 1'])
  settle()
})

it('lets a card glide to its new place, in its time, and paints no more when it is there', () => {
  sheet.show([card('a', 100)], look)
  settle()
  seen()
  sheet.show([card('a', 300)], look)
  const from = now
  settle()
  const places = seen().flatMap((each) => (each === 'wiped' ? [] : Number(each.split(' ').at(-1))))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places.length).toBeGreaterThan(5)
  expect(places.at(-1)).toBe(300)
  expect(now - from).toBeLessThanOrEqual(glideTime + 3 * 16)
})

it('takes no longer for a glide when the same is shown again on the way', () => {
  sheet.show([card('a', 100)], look)
  settle()
  sheet.show([card('a', 300)], look)
  for (let shown = 0; shown < 9; shown++) {
    tick(16)
    sheet.show([card('a', 300), card('b', shown)], look)
  }
  seen()
  tick(16)
  expect(seen()).toContain('card at 300')
})

it('has what is in the hand at once where the hand is', () => {
  sheet.show([card('a', 100)], look)
  settle()
  sheet.show([card('a', 300, { held: true })], look)
  tick(16)
  sheet.show([card('a', 300)], look)
  seen()
  tick(16)
  expect(seen()).toEqual(['wiped', 'card at 300'])
})

it('is never empty to the eye: in a new size it is painted at once', () => {
  sheet.show([card('a', 100)], look)
  settle()
  seen()
  sheet.lookAt({
    container: { ...container, width: 700 },
    view: { x: 0, y: 0, scale: 1 },
    ratio: 1,
  })
  expect(seen()).toEqual(['wiped', 'card at 100'])
})

it('paints nothing once it is stopped', () => {
  sheet.show([card('a', 100)], look)
  settle()
  sheet.show([card('a', 300)], look)
  sheet.stop()
  seen()
  settle()
  expect(seen()).toEqual([])
})
