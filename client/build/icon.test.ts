import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { iconPng } from './icon.ts'

const svg = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8')
const size = 64

/** Colour and opacity of a pixel, given as parts of the side. */
const pixelsOf = (png: Buffer) => {
  const start = png.indexOf('IDAT')
  const raw = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  return (x: number, y: number): string => {
    const at = Math.floor(y * size) * (size * 4 + 1) + 1 + Math.floor(x * size) * 4
    return raw.subarray(at, at + 4).toString('hex')
  }
}

test('the icon is the favicon, clear outside its rounded ground', () => {
  const png = iconPng(svg, size, { maskable: false })
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(size)
  const pixel = pixelsOf(png)
  expect(pixel(0, 0)).toBe('00000000')
  expect(pixel(0.5, 0.02)).toBe('0b5566ff')
  expect(pixel(0.3, 0.3)).toBe('f2c744ff')
  expect(pixel(0.7, 0.7)).toBe('b7b4f0ff')
})

test('a maskable icon fills the square, and nothing that matters lies outside the safe circle', () => {
  const pixel = pixelsOf(iconPng(svg, size, { maskable: true }))
  for (const corner of [0, 0.99]) expect(pixel(corner, corner)).toBe('0b5566ff')
  for (let angle = 0; angle < 360; angle += 5) {
    const [x, y] = [Math.cos(angle), Math.sin(angle)].map((part) => 0.5 + 0.41 * part) as [
      number,
      number,
    ]
    expect(pixel(x, y)).toBe('0b5566ff')
  }
})

test('what could not be drawn fails the build', () => {
  expect(() =>
    iconPng('<svg viewBox="0 0 32 32"><circle r="4"/></svg>', size, { maskable: false }),
  ).toThrow(/circle/)
})
