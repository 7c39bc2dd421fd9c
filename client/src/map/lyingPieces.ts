import { colours } from '../ui/tokens.ts'
import { drawFields } from './drawFields.ts'
import type { FieldsPicture } from './fieldWords.ts'
import type { Look } from './frame.ts'
import { type Ghost, ghostPiece } from './ghost.ts'
import type { Drawing, Piece } from './sheet.ts'
import type { Shown, ShownCard } from './shown.ts'

interface Lying {
  shown: Shown
  selected: string | undefined
  /** Post-its drawn elsewhere: in the air, or in an open fan. */
  elsewhere: ReadonlySet<string>
  ghost: Ghost | undefined
}

const linksOf = ({ links }: Shown, look: Look): Drawing => ({
  draw: (pen) => {
    pen.strokeStyle = colours.brand
    pen.lineWidth = Math.max(2, look.name * 0.12)
    for (const { from, to } of links) {
      pen.beginPath()
      pen.moveTo(from.x, from.y)
      pen.lineTo(to.x, to.y)
      pen.stroke()
    }
  },
})

/** The paper, and the post-its that lie still on it. */
export const lyingPieces = (
  picture: FieldsPicture,
  { shown, selected, elsewhere, ghost }: Lying,
): readonly Piece[] => {
  const piles = new Map(shown.stacks.map(({ top, cards }) => [top.id, cards.length]))
  const lying = shown.cards.filter(({ id }) => !elsewhere.has(id))
  const card = ({ id, x, y, face, dim, calm }: ShownCard): Piece => ({
    id,
    x,
    y,
    face,
    dim,
    calm: calm && id !== selected,
    selected: id === selected,
    count: piles.get(id),
  })
  return [
    { draw: (pen) => drawFields(pen, picture) },
    ...lying.filter(({ dim }) => dim).map(card),
    linksOf(shown, picture.frame.look),
    ...(ghost === undefined ? [] : [ghostPiece(ghost, picture.frame)]),
    ...lying.filter(({ dim }) => !dim).map(card),
  ]
}
