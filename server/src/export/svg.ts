import {
  type Drawing,
  mapDrawing,
  mapInWords,
  type Shape,
} from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import { escapeText } from './escape.ts'

const attributes = (all: Record<string, string | number | undefined>): string =>
  Object.entries(all)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : ` ${name}="${escapeText(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`,
    )
    .join('')

const element = (shape: Shape): string => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge, round } = shape
      return `<rect${attributes({ x, y, width, height, fill, stroke: edge, rx: round })}/>`
    }
    case 'line': {
      const { x1, y1, x2, y2, ink, thick } = shape
      return `<line${attributes({ x1, y1, x2, y2, stroke: ink, 'stroke-width': thick })}/>`
    }
    case 'text': {
      const { x, y, words, size, ink, bold, anchor, upwards } = shape
      const set = attributes({
        x,
        y,
        fill: ink,
        'font-size': size,
        'font-weight': bold ? 700 : undefined,
        'text-anchor': anchor,
        transform: upwards ? `rotate(-90 ${x} ${y})` : undefined,
      })
      return `<text${set}>${escapeText(words)}</text>`
    }
  }
}

/** A drawing as an SVG element, which says in words what it shows. @param id of the title within its page */
export const svgOf = ({ width, height, shapes }: Drawing, title: string, words: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="map-title map-words" font-family="'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif">`,
    `<title id="map-title">${escapeText(title)}</title>`,
    `<desc id="map-words">${escapeText(words)}</desc>`,
    ...shapes.map(element),
    '</svg>',
  ].join('\n')

/** The map of a plan; undefined when it was left out. */
export const mapSvg = (plan: Plan): string | undefined => {
  const drawing = mapDrawing(plan)
  const { map } = planWords[plan.language]
  return drawing && svgOf(drawing, `${map}: ${plan.title}`, mapInWords(plan).join(' '))
}
