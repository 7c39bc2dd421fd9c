import * as z from 'zod/mini'
import { sessionSchema } from './agenda.ts'
import { fateSchema } from './beside.ts'
import { boardSchema } from './board.ts'
import { checkSchema } from './checklist.ts'
import { formSchema } from './form.ts'
import { kitFormat } from './format.ts'
import { groupsSchema } from './groups.ts'
import { languageSchema } from './language.ts'
import { text, texts } from './localized.ts'
import { preparationSchema } from './preparation.ts'
import { range } from './range.ts'
import { slugSchema } from './slug.ts'
import { sourceSchema } from './source.ts'
import { categorySchema, themeSchema } from './theme.ts'

/** One step of the method as a whole, for the overview. */
export const stepSchema = z.strictObject({ id: slugSchema, name: text(32), text: text(220) })

export type Step = z.infer<typeof stepSchema>

/** The kit that another was made from; `themes` is how many themes the texts speak of. */
const basedOnSchema = z.strictObject({
  id: slugSchema,
  version: z.string().check(z.maxLength(20)),
  name: text(60),
  themes: z.int().check(z.gte(1), z.lte(99)),
})

/**
 * A whole method: what a room copies when it is opened, and what every client shows.
 * The schema judges each part by itself; `assembleKit` also judges how the parts fit together.
 */
export const kitSchema = z.strictObject({
  /** The form of the kit itself, for later migrations of rooms' copies. */
  format: z.literal(kitFormat),
  id: slugSchema,
  /** The kit's own version, e.g. »1.0.0«. */
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'bad-version')),
  languages: z.array(languageSchema),
  source: sourceSchema,
  /** In a kit that people made themselves: the kit they began with. */
  basedOn: z.optional(basedOnSchema),
  name: text(60),
  /** What for, for whom and how long: shown where a kit is chosen. */
  purpose: text(220),
  audience: text(160),
  duration: text(120),
  steps: z.array(stepSchema),
  categories: z._default(z.array(categorySchema), []),
  themes: z.array(themeSchema).check(z.minLength(1)),
  /** Whether participants may add themes of their own. */
  ownThemes: z.boolean(),
  board: boardSchema,
  /** What can become of a theme, in the order offered. */
  fates: z.array(fateSchema),
  /** How many themes are chosen to go on with, as a recommendation. */
  focus: z.optional(range(1, 20)),
  groups: z.optional(groupsSchema),
  /** Before the first session, for whoever calls it. */
  checklist: z._default(z.array(checkSchema), []),
  preparation: z.optional(preparationSchema),
  sessions: z.array(sessionSchema).check(z.minLength(1)),
  forms: z._default(z.array(formSchema), []),
  /** For the facilitator alone. */
  tips: texts(320),
})

export type Kit = z.infer<typeof kitSchema>
