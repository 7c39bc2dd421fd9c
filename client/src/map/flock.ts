import type { Point } from '../gestures/point.ts'
import type { Flight, FlyingCard } from './flyingCard.ts'
import type { Glider } from './glide.ts'

export interface Flying extends Flight {
  id: string
  at: Point
}

interface Bird {
  card: FlyingCard
  flight: Flight
  to: Point
}

export interface Flock {
  /** Shows exactly these: draws what looks new, moves what has moved, and leaves the rest alone. */
  show(flying: readonly Flying[]): void
  stop(): void
}

/**
 * The post-its in others' hands. Kept outside of React: sixty people say thirty times a second where theirs is.
 *
 * @param parent where their elements are put
 */
export const createFlock = (
  parent: Pick<HTMLElement, 'append'>,
  glider: Glider,
  createCard: () => FlyingCard,
): Flock => {
  const birds = new Map<string, Bird>()

  const land = (id: string, { card }: Bird) => {
    glider.release(card)
    card.element.remove()
    birds.delete(id)
  }

  const lift = ({ id, face, tag, at }: Flying) => {
    const card = createCard()
    card.draw({ face, tag })
    birds.set(id, { card, flight: { face, tag }, to: at })
    glider.glide(card, id, at)
    parent.append(card.element)
  }

  const move = (bird: Bird, { id, face, tag, at }: Flying) => {
    const { card, flight, to } = bird
    if (flight.face !== face || flight.tag !== tag) {
      bird.flight = { face, tag }
      card.draw(bird.flight)
    }
    if (to.x === at.x && to.y === at.y) return
    bird.to = at
    glider.glide(card, id, at)
  }

  return {
    show: (flying) => {
      const ids = new Set(flying.map(({ id }) => id))
      for (const [id, bird] of birds) if (!ids.has(id)) land(id, bird)
      for (const each of flying) {
        const bird = birds.get(each.id)
        if (bird === undefined) lift(each)
        else move(bird, each)
      }
    },
    stop: () => {
      for (const [id, bird] of birds) land(id, bird)
    },
  }
}
