import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Moment } from '@firefelt/shared/permissions/permissions.ts'

/** What all sheets are about that are about a theme. */
export const theme = 'klare-maal'

/** By what was commanded before, on which it depends what somebody may do. */
export const steps = {
  open: [],
  locked: [{ id: 'c1', type: 'lock', locked: true }],
  asleep: [{ id: 'c1', type: 'closeSession', session: 'dialogmoede', next: null, opensAt: null }],
  ended: [{ id: 'c1', type: 'end' }],
  ending: [{ id: 'c1', type: 'end' }],
  'another talks first': [
    {
      id: 'c1',
      type: 'startRound',
      round: 'r1',
      seconds: 60,
      order: ['p2', 'p1'],
      talkFirst: true,
    },
  ],
  'post-its are placed hidden': [
    { id: 'c1', type: 'openPlacing', placing: 'h1', of: 'participant', anonymous: true, last: [] },
  ],
  'another group works on it': [
    // Dealt out in this order: p1 to the first, p2 to the second.
    {
      id: 'c1',
      type: 'makeThemeGroups',
      themes: ['feedback', theme],
      basis: null,
      choose: false,
    },
  ],
} satisfies Record<string, Command[]>
export type Step = keyof typeof steps

/** What each step is to the permission table, for those who are not told apart by their role. */
export const moments: Record<Step, Partial<Moment>> = {
  open: {},
  locked: { locked: true },
  asleep: { locked: true },
  ended: { phase: 'ended' },
  /** The write comes in the batch that ends the room, before its sender has been told or closed. */
  ending: { phase: 'ended' },
  'another talks first': { waits: true },
  'post-its are placed hidden': { waits: true },
  'another group works on it': { elsewhere: true },
}
