import { type Known, type Surroundings, simulate } from './person.ts'

export interface Rehearsal extends Omit<Surroundings, 'crew'> {
  people: number
  /** Those who were there before: they go on, and nobody else comes. Empty: new people join. */
  known?: readonly Known[]
}

/**
 * Fills a practice room with simulated participants who do what a meeting asks of them, as the facilitator goes on.
 * Resolves when all have left: the room has ended, or they were stopped.
 */
export const rehearse = async (
  { people, known = [], ...surroundings }: Rehearsal,
  stop: AbortSignal,
): Promise<void> => {
  const crew = known.map(({ participant }) => participant)
  const all = Array.from({ length: known.length || people }, (_, index) =>
    simulate({ ...surroundings, crew }, index + 1, stop, known[index]),
  )
  await Promise.allSettled(all)
}
