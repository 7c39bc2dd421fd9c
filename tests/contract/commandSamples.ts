import type { Command } from '@firefelt/shared/control/commands.ts'
import type { Control } from '@firefelt/shared/control/control.ts'

/** A command that has something to do, and what it does. */
export interface Sample {
  /** What makes there be something for it to do. */
  before?: readonly Wish[]
  command: Wish
  /** What of the record it changes. */
  reads(control: Control): unknown
  becomes: unknown
  /** Lets something begin, which nothing does in a room that is over or asleep. */
  begins?: true
}

/** A command without an id. */
export type Wish = Command extends infer Each
  ? Each extends Command
    ? Omit<Each, 'id'>
    : never
  : never

/** The kit whose themes, steps and sessions they name. */
export const kit = 'ledertrivselsplan'

const stepIds = ({ agenda }: Control) => agenda.steps.map(({ id }) => id)
const states = ({ round }: Control) => round?.turns.map(({ state }) => state)

const added = { type: 'addStep', step: 'kaffe', kind: 'break', name: '', minutes: 5 } as const
const round = { type: 'startRound', round: 'r0', seconds: 60, talkFirst: false } as const
const twoTalk = { ...round, order: ['p2', 'p1'] }
const vote = { type: 'openVote', vote: 'v0', dots: 3 } as const
const placing = { type: 'openPlacing', placing: 'h0', of: 'participant', last: [] } as const
const hidden = { ...placing, anonymous: true, last: [] }
const closed = { type: 'closeSession', session: 'forbered', opensAt: null } as const
const themeGroups = { type: 'makeThemeGroups', themes: ['sparring'], choose: false } as const
const grouped = { ...themeGroups, themes: ['sparring'], basis: null }

/** One of each type, in a room of two participants, `p1` and `p2`; the word is never with `p1`. */
export const samples: Record<Command['type'], Sample> = {
  rename: {
    command: { type: 'rename', title: 'Tirsdag' },
    reads: ({ title }) => title,
    becomes: 'Tirsdag',
  },
  lock: {
    before: [{ type: 'lock', locked: true }],
    command: { type: 'lock', locked: false },
    reads: ({ locked }) => locked,
    becomes: false,
  },
  openTheme: {
    command: { type: 'openTheme', theme: 'sparring' },
    reads: ({ openTheme }) => openTheme,
    becomes: 'sparring',
  },
  openField: {
    command: { type: 'openField', field: 2 },
    reads: ({ openField }) => openField,
    becomes: 2,
  },
  openSession: {
    command: { type: 'openSession', session: 'kvalificer' },
    reads: ({ agenda }) => agenda.session,
    becomes: 'kvalificer',
  },
  closeSession: {
    command: { ...closed, next: 'kvalificer' },
    reads: ({ asleep }) => asleep?.next,
    becomes: 'kvalificer',
  },
  planSession: {
    before: [{ ...closed, next: null }],
    command: { type: 'planSession', next: 'konkretiser', opensAt: null },
    reads: ({ asleep }) => asleep?.next,
    becomes: 'konkretiser',
  },
  check: {
    command: { type: 'check', check: 'viden', done: true },
    reads: ({ checked }) => checked,
    becomes: ['viden'],
  },
  goTo: {
    command: { type: 'goTo', step: 'se-temaerne' },
    reads: ({ timer }) => timer.step,
    becomes: 'se-temaerne',
    begins: true,
  },
  runTimer: {
    command: { type: 'runTimer', running: true },
    reads: ({ timer }) => timer.since,
    becomes: 1_000,
    begins: true,
  },
  setMinutes: {
    command: { type: 'setMinutes', minutes: { velkommen: 7 } },
    reads: ({ agenda }) => agenda.steps[0]?.minutes,
    becomes: 7,
  },
  moveStep: {
    command: { type: 'moveStep', step: 'rund-af', before: 'velkommen' },
    reads: (control) => stepIds(control)[0],
    becomes: 'rund-af',
  },
  addStep: {
    command: { ...added, before: null },
    reads: (control) => stepIds(control).at(-1),
    becomes: 'kaffe',
  },
  skipStep: {
    command: { type: 'skipStep', step: 'velkommen', skipped: true },
    reads: ({ agenda }) => agenda.steps[0]?.skipped,
    becomes: true,
  },
  removeStep: {
    before: [{ ...added, before: null }],
    command: { type: 'removeStep', step: 'kaffe' },
    reads: (control) => stepIds(control).includes('kaffe'),
    becomes: false,
  },
  setEnd: {
    command: { type: 'setEnd', endsAt: 90_000 },
    reads: ({ timer }) => timer.endsAt,
    becomes: 90_000,
  },
  startRound: {
    command: { ...round, order: [] },
    reads: states,
    becomes: ['speaking', 'waiting'],
    begins: true,
  },
  endTurn: {
    before: [twoTalk],
    command: { type: 'endTurn', round: 'r0', who: 'p2', passes: false },
    reads: states,
    becomes: ['spoken', 'speaking'],
  },
  giveWord: {
    before: [twoTalk],
    command: { type: 'giveWord', round: 'r0', from: 'p2', to: 'p1' },
    reads: states,
    becomes: ['spoken', 'speaking'],
  },
  takeBack: {
    before: [twoTalk, { type: 'endTurn', round: 'r0', who: 'p2', passes: false }],
    command: { type: 'takeBack', round: 'r0', to: 'p2' },
    reads: states,
    becomes: ['speaking', 'waiting'],
  },
  endRound: {
    before: [twoTalk],
    command: { type: 'endRound', round: 'r0' },
    reads: (control) => control.round,
    becomes: null,
  },
  openVote: {
    command: vote,
    reads: (control) => control.vote?.id,
    becomes: 'v0',
    begins: true,
  },
  closeVote: {
    before: [vote],
    command: { type: 'closeVote', vote: 'v0' },
    reads: (control) => control.vote?.counts,
    becomes: {},
  },
  dropVote: {
    before: [vote],
    command: { type: 'dropVote', vote: 'v0' },
    reads: (control) => control.vote,
    becomes: null,
  },
  writePlan: {
    command: { type: 'writePlan', title: 'Vores plan' },
    reads: ({ plan }) => plan.title,
    becomes: 'Vores plan',
  },
  openPlacing: {
    command: hidden,
    reads: (control) => control.placing?.id,
    becomes: 'h0',
    begins: true,
  },
  showPlacing: {
    before: [hidden],
    command: { type: 'showPlacing', placing: 'h0', shown: 'others' },
    reads: (control) => control.placing?.shown,
    becomes: 'all',
    begins: true,
  },
  dropPlacing: {
    before: [hidden],
    command: { type: 'dropPlacing', placing: 'h0' },
    reads: (control) => control.placing,
    becomes: null,
  },
  makeGroups: {
    command: { type: 'makeGroups', count: 2, choose: false, remoteApart: false },
    reads: ({ participants }) => Object.values(participants).map(({ group }) => group),
    becomes: ['g1', 'g2'],
  },
  makeThemeGroups: {
    command: grouped,
    reads: ({ groups }) => Object.values(groups).map(({ theme }) => theme),
    becomes: ['sparring'],
  },
  presentGroup: {
    before: [grouped],
    command: { type: 'presentGroup', group: 'g1', presented: true },
    reads: ({ groups }) => groups['g1']?.presented,
    becomes: true,
  },
  endGroups: {
    before: [grouped],
    command: { type: 'endGroups' },
    reads: ({ grouping }) => grouping,
    becomes: 'none',
  },
  moveToGroup: {
    before: [grouped],
    command: { type: 'moveToGroup', participant: 'p1', group: null },
    reads: ({ participants }) => participants['p1']?.group,
    becomes: null,
  },
  nameGroup: {
    before: [grouped],
    command: { type: 'nameGroup', group: 'g1', name: 'Ved vinduet' },
    reads: ({ groups }) => groups['g1']?.name,
    becomes: 'Ved vinduet',
  },
  leadGroup: {
    before: [grouped],
    command: { type: 'leadGroup', group: 'g1', leader: 'p1' },
    reads: ({ groups }) => groups['g1']?.leader,
    becomes: 'p1',
  },
  end: {
    command: { type: 'end' },
    reads: ({ phase }) => phase,
    becomes: 'ended',
  },
  reopen: {
    before: [{ type: 'end' }],
    command: { type: 'reopen' },
    reads: ({ phase }) => phase,
    becomes: 'open',
  },
}
