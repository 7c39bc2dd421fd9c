import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { type Surroundings, simulate } from './person.ts'

export interface Rehearsal extends Omit<Surroundings, 'crew'> {
  people: number
}

/**
 * Fills a practice room with simulated participants who do what a meeting asks of them, as the facilitator goes on.
 * Resolves when all have left: the room has ended, or they were stopped.
 */
export const rehearse = async (
  { people, ...surroundings }: Rehearsal,
  stop: AbortSignal,
): Promise<void> => {
  const crew: ActorId[] = []
  const all = Array.from({ length: people }, (_, index) =>
    simulate({ ...surroundings, crew }, index + 1, stop),
  )
  await Promise.allSettled(all)
}
