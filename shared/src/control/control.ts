import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { carriedKitSchema } from '../kit/carriedKit.ts'
import { fieldNumberSchema } from '../kit/fields.ts'
import { languageSchema } from '../kit/language.ts'
import { agendaSchema } from './agenda/agenda.ts'
import { timerSchema } from './agenda/timer.ts'
import { groupingSchema, groupSchema } from './group.ts'
import { participantSchema } from './participant.ts'
import { placingSchema } from './placing/placing.ts'
import { planStateSchema } from './plan/plan.ts'
import { roundSchema } from './round/round.ts'
import { asleepSchema, heldSessionSchema } from './sessions/asleep.ts'
import { titleSchema } from './title.ts'
import { voteSchema } from './vote/vote.ts'

/**
 * The control record: what the server alone writes about a room, and pushes to everyone in it.
 * Facilitators change it with commands. Times are ms of server time. Of the kit it looks at the form alone; see
 * `wholeControl.ts`.
 */
export const controlSchema = z.strictObject({
  /** Grows by one with every change. */
  version: z.int().check(z.gte(1)),
  room: idSchema,
  /** Tells a room from an erased one that had its id; part of the name of every local copy. */
  epoch: z.int().check(z.gte(1)),
  /** What people type to join, e.g. `7K4M2P`. */
  code: z.string(),
  createdAt: z.int(),
  title: titleSchema,
  language: languageSchema,
  /** The room's own copy: an edited kit on the server changes no meeting under way. */
  kit: carriedKitSchema,
  /** A room to try things out in, filled by simulated participants; never changes. */
  practice: z.boolean(),
  phase: z.enum(['open', 'ended']),
  endedAt: z.nullable(z.int()),
  /** A locked map takes no moves from participants. */
  locked: z.boolean(),
  /** The theme whose post-its the facilitator shows when the projector shows one pin a theme. */
  openTheme: z.nullable(idSchema),
  /** The field of the map whose questions the facilitator shows. */
  openField: z.nullable(fieldNumberSchema),
  /** How many have prepared; who they are, and what they hold, nobody else is told. */
  prepared: z.int().check(z.gte(0)),
  agenda: agendaSchema,
  timer: timerSchema,
  /** Between two sessions: nobody moves anything, and no time runs; null: a session is open. */
  asleep: z.nullable(asleepSchema),
  /** The sessions that were left, by id. */
  held: z.record(idSchema, heldSessionSchema),
  /** What of the kit's checklist is in place. */
  checked: z.array(idSchema),
  /** The hidden placing that is open, or whose drafts were shown last. */
  placing: z.nullable(placingSchema),
  /** The round under way, or the last one until it is put away. */
  round: z.nullable(roundSchema),
  /** The vote that is open, or whose outcome is shown. */
  vote: z.nullable(voteSchema),
  participants: z.record(idSchema, participantSchema),
  grouping: groupingSchema,
  groups: z.record(idSchema, groupSchema),
  /** What facilitators make of the outcome for others to read. */
  plan: planStateSchema,
  /** Days until everything is erased, counted from the end of the meeting: what people were told when they joined. */
  keepDays: z.int().check(z.gte(1)),
  /** Until when the plan stays, in ms of server time, once everything else has been erased; null before. */
  planOnlyUntil: z.nullable(z.int()),
})
export type Control = z.infer<typeof controlSchema>
