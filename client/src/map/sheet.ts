import type { View } from '../gestures/view.ts'
import { drawCard } from './drawCard.ts'
import type { Face } from './face.ts'
import type { Container, Look, Point } from './frame.ts'
import { type Frames, type Glider, type Placeable, requestFrame } from './glide.ts'
import type { Pen } from './paper.ts'
import { createPicture, type Picture } from './picture.ts'
import { spriteOf } from './sprite.ts'
import { tilt } from './tilt.ts'

/** A post-it or pin on a sheet. */
export interface Card extends Point {
  id: string
  face: Face
  /** Follows at once instead of gliding: it is in this person's hand. */
  held?: boolean
  dim?: boolean
  calm?: boolean
  selected?: boolean
  /** How many lie in the pile that this is the top of. */
  count?: number | undefined
}

/** Anything else, drawn in the map's own pixels. */
export interface Drawing {
  draw(pen: Pen): void
}

export type Piece = Card | Drawing

export interface Sight {
  container: Container
  view: View
  /** Pixels to paint for one CSS pixel. */
  ratio: number
}

export interface Sheet {
  /** Shows exactly these, the first lowest; cards glide from where they last were. */
  show(pieces: readonly Piece[], look: Look): void
  lookAt(sight: Sight): void
  stop(): void
}

/** Where a card is drawn now, on its way to where it belongs. */
interface Spot extends Placeable {
  at: Point
  to: Point | undefined
}

const dimmed = 0.35
const calmed = 0.68

const drawLifted = (pen: Pen, { face }: Card, look: Look, { x, y }: Point) => {
  pen.save()
  pen.translate(x, y)
  pen.rotate(tilt.radians)
  pen.scale(tilt.scale, tilt.scale)
  drawCard(pen, face, look, { lifted: true })
  pen.restore()
}

/** A picture and what lies on it, painted once a frame at most, and only when something of it has changed. */
export const createSheet = (
  parent: Pick<HTMLElement, 'append'>,
  glider: Glider,
  request: Frames['request'] = requestFrame,
  picture: Picture = createPicture(parent),
): Sheet => {
  const { pen } = picture
  const spots = new Map<string, Spot>()
  let shown: readonly Piece[] = []
  let look: Look | undefined
  let sight: Sight | undefined
  let cancel: (() => void) | undefined

  const paint = () => {
    cancel?.()
    cancel = undefined
    if (pen === null || sight === undefined || look === undefined) return
    const { view, ratio } = sight
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
    const scale = ratio * view.scale
    pen.setTransform(scale, 0, 0, scale, ratio * view.x, ratio * view.y)
    // A magnified map is drawn from a few sizes of bitmap, not from one for each step of two fingers.
    const sharpness = ratio * Math.ceil(view.scale)
    for (const piece of shown) {
      if ('draw' in piece) {
        pen.save()
        // Whatever the card before it was faded to.
        pen.globalAlpha = 1
        piece.draw(pen)
        pen.restore()
        continue
      }
      const { at } = spots.get(piece.id) ?? { at: piece }
      pen.globalAlpha = piece.dim === true ? dimmed : piece.calm === true ? calmed : 1
      if (piece.held === true) {
        drawLifted(pen, piece, look, at)
        continue
      }
      const { selected = false, count } = piece
      const { image, rect } = spriteOf(piece.face, look, { selected, count }, sharpness)
      // On whole pixels, where a bitmap is as sharp as what it was made from.
      const x = Math.round(at.x * ratio) / ratio
      const y = Math.round(at.y * ratio) / ratio
      pen.drawImage(image, x + rect.x, y + rect.y, rect.width, rect.height)
    }
    pen.globalAlpha = 1
    picture.show()
  }
  const ask = () => {
    cancel ??= request(paint)
  }

  const spotOf = (card: Card): Spot => {
    const known = spots.get(card.id)
    if (known !== undefined) return known
    const spot: Spot = {
      at: card,
      to: undefined,
      position: (at) => {
        spot.at = at
        ask()
      },
    }
    spots.set(card.id, spot)
    return spot
  }
  const send = ({ id, x, y, held }: Card, spot: Spot) => {
    if (spot.to?.x === x && spot.to.y === y) return
    spot.to = { x, y }
    if (held === true) glider.put(spot, id, spot.to)
    else glider.glide(spot, id, spot.to)
  }
  const leave = (id: string, spot: Spot) => {
    glider.release(spot)
    spots.delete(id)
  }

  return {
    show: (pieces, next) => {
      shown = pieces
      look = next
      const cards = pieces.filter((piece): piece is Card => !('draw' in piece))
      const ids = new Set(cards.map(({ id }) => id))
      for (const [id, spot] of spots) if (!ids.has(id)) leave(id, spot)
      for (const card of cards) send(card, spotOf(card))
      ask()
    },
    lookAt: (next) => {
      sight = next
      // A picture of a new size is empty; nobody should see that.
      if (picture.resize(next.container, next.ratio)) paint()
      else ask()
    },
    stop: () => {
      cancel?.()
      for (const [id, spot] of spots) leave(id, spot)
      picture.remove()
    },
  }
}
