import type { Chance } from './chance.ts'
import type { Deed, View } from './deed.ts'
import { fillForms } from './fillForms.ts'
import { chooseGroup, placeFreely, shapeDraft, takeTurn, vote } from './place.ts'

/** In order of what cannot wait. */
const urges = [chooseGroup, takeTurn, shapeDraft, vote, placeFreely, fillForms] as const

/** What a simulated participant does next; undefined: they wait for the facilitator or the others. */
export const decide = (view: View, chance: Chance): Deed | undefined => {
  const { phase, asleep, timer } = view.control
  if (phase === 'ended' || asleep !== null || timer.step === null) return undefined
  for (const urge of urges) {
    const deed = urge(view, chance)
    if (deed !== undefined) return deed
  }
  return undefined
}
