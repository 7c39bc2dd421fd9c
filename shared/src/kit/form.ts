import * as z from 'zod/mini'
import { text } from './localized.ts'
import { slugSchema } from './slug.ts'

/**
 * How a field is filled in: a line, several lines, one of the map's fields, one or more names,
 * or a date.
 */
export const inputKinds = ['line', 'lines', 'mapField', 'people', 'date'] as const

export type InputKind = (typeof inputKinds)[number]

export const formFieldSchema = z.strictObject({
  id: slugSchema,
  input: z.enum(inputKinds),
  label: text(80),
  help: text(220),
  /** What an answer can look like: shown faintly in an empty field, never an answer itself. */
  example: z.optional(text(220)),
})

export type FormField = z.infer<typeof formFieldSchema>

/**
 * What a form is for: framing (settled before the first session, outside the agenda),
 * sinceLast (what a session begins with), criteria (what themes are chosen by), themeDialogue
 * (questions to a theme), knowledge (what is lacking and what there is already), agreement,
 * actionCard (a measure with all that it takes), task (one thing that somebody does by a day, of an
 * action card), unfinished (who finishes an action card, and when), followUp (until next time), plan
 * (how what was agreed is told, followed up and evaluated), closingRound.
 */
export const formKinds = [
  'framing',
  'sinceLast',
  'criteria',
  'themeDialogue',
  'knowledge',
  'agreement',
  'actionCard',
  'task',
  'unfinished',
  'followUp',
  'plan',
  'closingRound',
] as const

export type FormKind = (typeof formKinds)[number]

/** What a form is filled in once for: each focus theme, each participant, or the room. */
export const formScopes = ['theme', 'participant', 'room'] as const

export type FormScope = (typeof formScopes)[number]

export const formSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(formKinds),
  per: z.enum(formScopes),
  name: text(40),
  help: text(220),
  fields: z.array(formFieldSchema).check(z.minLength(1)),
})

export type Form = z.infer<typeof formSchema>
