import type { Deliveries } from '../measure/deliveries.ts'
import type { Running } from '../peers/contender.ts'
import type { Member } from './crowd.ts'

/** Somebody's hand on a post-it: each call is one move. */
export const dragging = (
  { dialect }: Running,
  { person, say }: Member,
  deliveries: Deliveries,
): (() => void) => {
  let sequence = 0
  return () => {
    sequence++
    const message = dialect.drag(person, sequence)
    deliveries.sent(person.index, sequence)
    say(message)
  }
}
