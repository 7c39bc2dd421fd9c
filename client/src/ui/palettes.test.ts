import { describe, expect, it } from 'vitest'
import { type ColourName, noteColours, palettes, themes } from './palettes.ts'

/** Relative luminance of `#rrggbb`, as WCAG 2 defines it: 0 black, 1 white. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const ratio = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const pairs: [ink: ColourName, paper: ColourName][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['ink', 'track'],
  ['muted', 'track'],
  ['brand', 'paper'],
  ['brand', 'surface'],
  ['brandInk', 'brand'],
  ['brightInk', 'bright'],
  ['danger', 'surface'],
  ['ink', 'tint'],
  ['brand', 'tint'],
  ['warningInk', 'warning'],
  ['field1Ink', 'field1'],
  ['field2Ink', 'field2'],
  ['field3Ink', 'field3'],
  ['field4Ink', 'field4'],
]

it('measures contrast as WCAG does', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(themes)('in the theme %s', (theme) => {
  const colours = palettes[theme]
  const least = theme === 'contrast' ? 7 : 4.5

  it.each(pairs)('%s can be read on %s', (ink, paper) => {
    expect(ratio(colours[ink], colours[paper])).toBeGreaterThanOrEqual(least)
  })

  it('what is written in has an edge that is seen', () => {
    const edge = theme === 'contrast' ? 7 : 3
    expect(ratio(colours.inputEdge, colours.surface)).toBeGreaterThanOrEqual(edge)
  })

  it.each(noteColours)('a post-it of %s carries its ink', (paper) => {
    expect(ratio(colours.noteInk, paper)).toBeGreaterThanOrEqual(7)
  })
})
