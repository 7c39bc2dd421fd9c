import * as z from 'zod/mini'
import { text, texts } from './localized.ts'
import { slugSchema } from './slug.ts'

const minute = z.int().check(z.gte(1), z.lte(480))

/** How long an item takes, in whole minutes: min ≤ default ≤ max. */
export const minutesSchema = z.strictObject({ min: minute, default: minute, max: minute })

export type Minutes = z.infer<typeof minutesSchema>

/**
 * What an item is, so that the room can show what it needs:
 * frame (welcome, purpose, process), listen (each tells, then places), focus (choose themes and
 * talk), agree (agreements, follow-up, closing), cardRound (each picks a card and gives reasons),
 * groupWork (in small groups), plenary (all together), reflect (each alone), rate (each gives
 * marks), break.
 */
export const itemKinds = [
  'frame',
  'listen',
  'focus',
  'agree',
  'cardRound',
  'groupWork',
  'plenary',
  'reflect',
  'rate',
  'break',
] as const

export type ItemKind = (typeof itemKinds)[number]

/** How themes get onto the board: one speaker at a time, all at once, or hidden until shown. */
export const placings = ['inTurn', 'together', 'hidden'] as const

export type Placing = (typeof placings)[number]

export const agendaItemSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(itemKinds),
  name: text(32),
  minutes: minutesSchema,
  /** What the item is for, in one or two sentences. */
  purpose: text(220),
  /** What the group does, line by line. */
  instructions: texts(220),
  /** Questions to the group. */
  questions: texts(200),
  /** For the facilitator alone. */
  tips: texts(320),
  /** The way themes are placed unless the facilitator chooses another; none: not in this item. */
  placing: z.optional(z.enum(placings)),
  /** Ids of the forms that are filled in here, in order. */
  forms: z._default(z.array(slugSchema), []),
})

export type AgendaItem = z.infer<typeof agendaItemSchema>

/** One meeting; a method may need several, on one day or spread out. */
export const sessionSchema = z.strictObject({
  id: slugSchema,
  name: text(40),
  /** What to ask first when a room is opened again for this session. */
  sinceLast: texts(200),
  items: z.array(agendaItemSchema).check(z.minLength(1)),
})

export type Session = z.infer<typeof sessionSchema>

/** The minutes a session is set to take when nothing is changed. */
export function sessionMinutes(session: Session): number {
  return session.items.reduce((sum, item) => sum + item.minutes.default, 0)
}
