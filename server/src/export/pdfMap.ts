import type { Drawing, Shape } from '@firefelt/shared/outcome/mapDrawing.ts'

type Pdf = PDFKit.PDFDocument

const drawText = (doc: Pdf, shape: Extract<Shape, { kind: 'text' }>): void => {
  const { x, y, words, size, ink, bold, anchor = 'start', upwards } = shape
  if (words === '') return
  doc.save()
  if (upwards) doc.rotate(-90, { origin: [x, y] })
  doc
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(ink)
  const width = doc.widthOfString(words)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  doc.text(words, left, y, { lineBreak: false, baseline: 'alphabetic' })
  doc.restore()
}

const draw = (doc: Pdf, shape: Shape): void => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge, round } = shape
      if (round === undefined) doc.rect(x, y, width, height)
      else doc.roundedRect(x, y, width, height, round)
      if (edge === undefined) doc.fill(fill)
      else doc.lineWidth(1).fillAndStroke(fill, edge)
      return
    }
    case 'line': {
      const { x1, y1, x2, y2, ink, thick } = shape
      doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(thick).stroke(ink)
      return
    }
    case 'text':
      drawText(doc, shape)
  }
}

/** Draws the map as vectors, its words as text. @param x, y its top left @param width how wide, in points */
export const drawMap = (
  doc: Pdf,
  { shapes, ...size }: Drawing,
  x: number,
  y: number,
  width: number,
): void => {
  doc.save()
  doc.translate(x, y).scale(width / size.width)
  for (const shape of shapes) draw(doc, shape)
  doc.restore()
}
