import * as z from 'zod/mini'
import { besideIds, fateIds } from '../kit/beside.ts'
import { fieldNumberSchema } from '../kit/fields.ts'
import { formKinds, inputKinds } from '../kit/form.ts'
import { languageSchema } from '../kit/language.ts'

const axis = z.number().check(z.gte(0), z.lte(1))
const day = z.nullable(z.iso.date())

/** What stands in one field of a form, in words. */
const entrySchema = z.strictObject({
  field: z.string(),
  input: z.enum(inputKinds),
  label: z.string(),
  text: z.string(),
  /** The day that was chosen, e.g. `2026-03-02`. */
  day,
})
export type PlanEntry = z.infer<typeof entrySchema>

/** One of the kit's forms as it was filled in; fields without an answer are left out. */
const sheetSchema = z.strictObject({
  form: z.string(),
  kind: z.enum(formKinds),
  name: z.string(),
  entries: z.array(entrySchema),
})
export type PlanSheet = z.infer<typeof sheetSchema>

const planThemeSchema = z.strictObject({
  id: z.string(),
  /** The kit's number; null for a theme in the group's own words. */
  number: z.nullable(z.int()),
  name: z.string(),
  /** What the kit asks about it; empty for the group's own. */
  prompt: z.string(),
  /** Null: the group has not decided. */
  fate: z.nullable(z.enum(fateIds)),
  /** Where the group agreed that it stands, as a position and in words: »Felt 1 · Fokusér«. */
  place: z.nullable(z.strictObject({ success: axis, importance: axis, words: z.string() })),
  /** Whom it is escalated to, and who brings it there. */
  to: z.string(),
  bringer: z.string(),
  sheets: z.array(sheetSchema),
})
export type PlanTheme = z.infer<typeof planThemeSchema>

const axisSchema = z.strictObject({ name: z.string(), lowEnd: z.string(), highEnd: z.string() })

const mapSchema = z.strictObject({
  success: axisSchema,
  importance: axisSchema,
  fields: z.array(
    z.strictObject({ number: fieldNumberSchema, name: z.string(), description: z.string() }),
  ),
})
export type PlanMap = z.infer<typeof mapSchema>

/** A post-it without its sender. */
const noteSchema = z.strictObject({
  theme: z.string(),
  name: z.string(),
  list: z.enum(['map', ...besideIds]),
  success: z.nullable(axis),
  importance: z.nullable(axis),
  /** »Felt 1 · Fokusér«, or the list it lies in. */
  where: z.string(),
  reason: z.string(),
  /** The group that sent it; empty when a person did, who is not named. */
  group: z.string(),
})
export type PlanNote = z.infer<typeof noteSchema>

const taskSchema = z.strictObject({
  what: z.string(),
  who: z.string(),
  due: day,
  /** The theme's name; empty for a task of the room's. */
  theme: z.string(),
})
export type PlanTask = z.infer<typeof taskSchema>

/**
 * What a meeting leaves behind, whole and in words: every page and file that is made of a meeting renders this and
 * knows nothing else. It holds nothing that anybody prepared, sealed or voted, nothing of who was there when, and no
 * id of a person. It is what `outcome.json` is, and what stays when only the plan is kept; a change of its form is a
 * new `format`.
 */
export const planSchema = z.strictObject({
  format: z.literal(1),
  language: languageSchema,
  title: z.string(),
  introduction: z.string(),
  sender: z.string(),
  kit: z.strictObject({
    name: z.string(),
    source: z.strictObject({
      title: z.string(),
      publisher: z.string(),
      version: z.string(),
      address: z.string(),
    }),
  }),
  /** The day of the meeting, e.g. `2026-03-02`; null while it has not ended. */
  day,
  /** Null: the map was left out. */
  map: z.nullable(mapSchema),
  /** What the kit calls what becomes of themes, in its order. */
  fates: z.array(z.strictObject({ id: z.enum(fateIds), name: z.string() })),
  /** In the order of fates, those in focus first. */
  themes: z.array(planThemeSchema),
  /** What was filled in for the room: criteria, follow-up. */
  room: z.array(sheetSchema),
  /** What each shared; `who` is empty for those who chose no name. */
  each: z.array(z.extend(sheetSchema, { who: z.string() })),
  tasks: z.array(taskSchema),
  /** When the group talks again. */
  followUp: day,
  /** Those who took part and gave a name, and how many gave none; null: left out. */
  people: z.nullable(z.strictObject({ names: z.array(z.string()), unnamed: z.int() })),
  notes: z.array(noteSchema),
})
export type Plan = z.infer<typeof planSchema>
