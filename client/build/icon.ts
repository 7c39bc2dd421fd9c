import { drawPng, type RoundedRect } from './pixels.ts'

/** The drawing's own side, as its viewBox says. */
const side = 32

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const colourOf = (fill: string): RoundedRect['colour'] => {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill) ?? []
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`the icon has a colour that is not #rrggbb: ${fill}`)
  }
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

/** The rectangles of an SVG that is made of nothing else. @throws on anything else in it */
const rectsOf = (svg: string): RoundedRect[] => {
  if (!svg.includes(`viewBox="0 0 ${side} ${side}"`))
    throw new Error('the icon has another viewBox')
  return [...svg.matchAll(/<(\w+)[^>]*>/g)]
    .filter(([, name]) => name !== 'svg')
    .map(([tag, name]) => {
      if (name !== 'rect') throw new Error(`the icon holds a ${name}, and only rects are drawn`)
      const number = (key: string) => Number(attribute(tag, key) ?? 0)
      return {
        x: number('x'),
        y: number('y'),
        width: number('width'),
        height: number('height'),
        radius: number('rx'),
        colour: colourOf(attribute(tag, 'fill') ?? ''),
      }
    })
}

/**
 * The icon as a PNG. `maskable`: the ground fills the square, and what stands on it is drawn smaller, so that a
 * phone may cut it to a circle.
 */
export const iconPng = (svg: string, size: number, { maskable }: { maskable: boolean }): Buffer => {
  const [ground, ...figures] = rectsOf(svg)
  if (ground === undefined) throw new Error('the icon is empty')
  if (!maskable) return drawPng([ground, ...figures], size, side)
  const scale = 0.76
  const shift = (side * (1 - scale)) / 2
  return drawPng(
    [
      { ...ground, radius: 0 },
      ...figures.map((figure) => ({
        ...figure,
        x: figure.x * scale + shift,
        y: figure.y * scale + shift,
        width: figure.width * scale,
        height: figure.height * scale,
        radius: figure.radius * scale,
      })),
    ],
    size,
    side,
  )
}
