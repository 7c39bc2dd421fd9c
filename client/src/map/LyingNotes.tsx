import { memo } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore'
import { colours } from '../ui/tokens.ts'
import { CardShape } from './CardShape.tsx'
import type { Look } from './frame.ts'
import type { Glider } from './glide.ts'
import type { Shown } from './shown.ts'

interface LyingNotesProps {
  shown: Shown
  look: Look
  glider: Glider
  selected: string | undefined
  /** Post-its drawn elsewhere: in the air, or in an open fan. */
  elsewhere: ReadonlySet<string>
}

const Links = ({ links, look }: { links: Shown['links']; look: Look }) => (
  <Shape
    listening={false}
    perfectDrawEnabled={false}
    sceneFunc={({ _context: pen }) => {
      pen.strokeStyle = colours.brand
      pen.lineWidth = Math.max(1.5, look.name * 0.1)
      for (const { from, to } of links) {
        pen.beginPath()
        pen.moveTo(from.x, from.y)
        pen.lineTo(to.x, to.y)
        pen.stroke()
      }
    }}
  />
)

/** The post-its that lie still. */
export const LyingNotes = memo(({ shown, look, glider, selected, elsewhere }: LyingNotesProps) => {
  const piles = new Map(shown.stacks.map(({ top, cards }) => [top.id, cards.length]))
  const card = (each: Shown['cards'][number]) =>
    elsewhere.has(each.id) ? null : (
      <CardShape
        key={each.id}
        id={each.id}
        x={each.x}
        y={each.y}
        face={each.face}
        look={look}
        glider={glider}
        dim={each.dim}
        selected={each.id === selected}
        count={piles.get(each.id)}
      />
    )
  return (
    <>
      {shown.cards.filter(({ dim }) => dim).map(card)}
      {shown.links.length === 0 ? null : <Links links={shown.links} look={look} />}
      {shown.cards.filter(({ dim }) => !dim).map(card)}
    </>
  )
})
