import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPicture, type Picture } from './picture.ts'

interface FakeCanvas {
  hidden: boolean
  width: number
  height: number
  style: Record<string, string>
  gone: boolean
}
let canvases: FakeCanvas[]
/** Answers one `createImageBitmap`. */
let copied: () => void
const handedOver = vi.fn<() => void>()
const thrownAway = vi.fn<() => void>()

const canvas = () => {
  const made = {
    hidden: false,
    width: 300,
    height: 150,
    style: {},
    gone: false,
    getContext: () => ({ transferFromImageBitmap: handedOver }),
    remove: () => {
      made.gone = true
    },
  }
  canvases.push(made)
  return made
}
let picture: Picture
const seen = () => canvases.map(({ hidden }) => (hidden ? 'hidden' : 'seen'))
const settled = async () => {
  await vi.advanceTimersByTimeAsync(250)
  copied()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  handedOver.mockReset()
  thrownAway.mockReset()
  canvases = []
  vi.stubGlobal('document', { createElement: canvas })
  vi.stubGlobal('createImageBitmap', () => {
    const { promise, resolve } = Promise.withResolvers<object>()
    copied = () => resolve({ close: thrownAway })
    return promise
  })
  picture = createPicture({ append: () => undefined })
  picture.resize({ width: 400, height: 200 }, 2)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what stands still is a bitmap; what moves again is drawn on', async () => {
  picture.show()
  expect(seen()).toEqual(['seen', 'hidden'])
  await vi.advanceTimersByTimeAsync(200)
  picture.show()
  await vi.advanceTimersByTimeAsync(200)
  expect(seen()).toEqual(['seen', 'hidden'])
  await settled()
  expect(handedOver).toHaveBeenCalledOnce()
  expect(seen()).toEqual(['hidden', 'seen'])
  picture.show()
  expect(seen()).toEqual(['seen', 'hidden'])
})

test('a copy that is older than the picture is thrown away', async () => {
  picture.show()
  await vi.advanceTimersByTimeAsync(250)
  picture.show()
  copied()
  await vi.advanceTimersByTimeAsync(0)
  expect(handedOver).not.toHaveBeenCalled()
  expect(thrownAway).toHaveBeenCalledOnce()
  expect(seen()).toEqual(['seen', 'hidden'])
})

test('both canvases have the picture’s size, and tell when it is new', () => {
  for (const { width, height, style } of canvases) {
    expect([width, height, style]).toEqual([800, 400, { width: '400px', height: '200px' }])
  }
  expect(picture.resize({ width: 400, height: 200 }, 2)).toBe(false)
  expect(picture.resize({ width: 400, height: 201 }, 2)).toBe(true)
})

test('nothing is copied once it is removed', async () => {
  const copy = vi.fn<() => void>()
  vi.stubGlobal('createImageBitmap', copy)
  picture.show()
  picture.remove()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(copy).not.toHaveBeenCalled()
  expect(canvases.every(({ gone }) => gone)).toBe(true)
})
