/** What a facilitator is likely to do next: the one bright button. */
export type NextStep = 'show' | 'invite' | 'lock' | 'end' | 'reopen'

export interface Situation {
  ended: boolean
  locked: boolean
  /** The big screen was opened from here. */
  shown: boolean
  /** Participants who are here now. */
  here: number
  /** Post-its on the board. */
  notes: number
}

/** Shown first, then people, then their post-its; a locked map is talked about until the meeting ends. */
export const nextStep = ({ ended, locked, shown, here, notes }: Situation): NextStep => {
  if (ended) return 'reopen'
  if (locked) return 'end'
  if (notes > 0) return 'lock'
  return shown || here > 0 ? 'invite' : 'show'
}
