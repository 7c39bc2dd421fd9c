/** What a facilitator is likely to do next: the one bright button. */
export type NextStep =
  | 'show'
  | 'invite'
  | 'begin'
  | 'round'
  | 'turn'
  | 'groups'
  | 'hide'
  | 'reveal'
  | 'close'
  | 'wake'
  | 'step'
  | 'end'
  | 'plan'

export interface Situation {
  ended: boolean
  /** The big screen was opened from here. */
  shown: boolean
  /** Participants who are here now. */
  here: number
  /** Post-its on the board. */
  notes: number
  /** The meeting's first step has been gone to. */
  begun: boolean
  /** The step is one in which each speaks in turn. */
  inTurn: boolean
  /** Where the last round stands; undefined when there was none. */
  round: 'underWay' | 'over' | undefined
  /** The step is one in which themes are placed hidden, and nothing has been yet. */
  toHide: boolean
  /** The step is one for groups, and there are none. */
  lacksGroups: boolean
  /** Something is hidden until it is shown. */
  hidden: boolean
  /** The room sleeps between two sessions. */
  asleep: boolean
  /** The method has another session after this one. */
  another: boolean
  /** There is a step after this one. */
  hasNext: boolean
}

/** Shown first, then people, then the meeting step by step; a round is gone through before the step ends. */
export const nextStep = (now: Situation): NextStep => {
  if (now.ended) return 'plan'
  if (now.asleep) return 'wake'
  if (now.begun) {
    if (now.round === 'underWay') return 'turn'
    if (now.hidden) return 'reveal'
    if (now.toHide && now.here > 0) return now.lacksGroups ? 'groups' : 'hide'
    if (now.inTurn && now.round === undefined && now.here > 0) return 'round'
    if (now.hasNext) return 'step'
    return now.another ? 'close' : 'end'
  }
  if (now.notes > 0 || now.here > 0) return 'begin'
  return now.shown ? 'invite' : 'show'
}
