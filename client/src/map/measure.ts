const most = 4_000
const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

/** A text's width in CSS pixels. Remembered, since the same words are measured at every change of size. */
export const widthOf = (text: string, font: string): number => {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null || context === undefined) return 0
  context.font = font
  const { width } = context.measureText(text)
  if (widths.size >= most) widths.clear()
  widths.set(key, width)
  return width
}
