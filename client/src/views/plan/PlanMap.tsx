import { mapDrawing, mapInWords, type Shape } from '@firefelt/shared/outcome/mapDrawing.ts'
import type { Plan } from '@firefelt/shared/outcome/plan.ts'
import { planWords } from '@firefelt/shared/outcome/planWords.ts'
import styles from './Plan.module.css'

const draw = (shape: Shape, key: number) => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, edge, round } = shape
      return <rect key={key} {...{ x, y, width, height, fill, rx: round, stroke: edge }} />
    }
    case 'line': {
      const { x1, y1, x2, y2, ink, thick } = shape
      return <line key={key} {...{ x1, y1, x2, y2 }} stroke={ink} strokeWidth={thick} />
    }
    case 'text': {
      const { x, y, words, size, ink, bold, anchor, upwards } = shape
      return (
        <text
          key={key}
          {...{ x, y, fill: ink, fontSize: size, textAnchor: anchor }}
          fontWeight={bold ? 700 : undefined}
          transform={upwards ? `rotate(-90 ${x} ${y})` : undefined}
        >
          {words}
        </text>
      )
    }
  }
}

/** The map with the agreed places, and the same in words. */
export const PlanMap = ({ plan, bare = false }: { plan: Plan; bare?: boolean }) => {
  const drawing = mapDrawing(plan)
  if (drawing === undefined) return null
  const words = planWords[plan.language]
  const { width, height, shapes } = drawing
  return (
    <figure className={styles.map}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.map}>
        {shapes.map(draw)}
      </svg>
      {bare ? null : (
        <figcaption>
          <ul>
            {mapInWords(plan).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  )
}
