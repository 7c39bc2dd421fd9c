import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { limits } from '../protocol/limits.ts'
import { markSchema } from './mark.ts'

/**
 * What somebody has thought of before the meeting, alone. It is theirs: the server gives it to its owner and
 * to nobody else, and it never lies in a board's document.
 */
export const preparationSchema = z.strictObject({
  /** Grows by one with every change that is stored; 0: nothing is. What is sent names the version it rests on. */
  version: z.int().check(z.gte(0)),
  /** By theme. */
  marks: z
    .record(idSchema, markSchema)
    .check(z.refine((marks) => Object.keys(marks).length <= limits.preparedThemes)),
  /** The themes that are the most important, in the order they were picked. */
  picks: z.array(idSchema).check(z.maxLength(limits.preparedThemes)),
  /** To oneself. */
  notes: z.string().check(z.maxLength(limits.preparationNotesMerged)),
})
export type Preparation = z.infer<typeof preparationSchema>

export const emptyPreparation: Preparation = { version: 0, marks: {}, picks: [], notes: '' }

/** With no tap later than now: a device whose clock is ahead must not win for as long. @param now ms of server time */
export const heldToTime = (preparation: Preparation, now: number): Preparation => ({
  ...preparation,
  marks: Object.fromEntries(
    Object.entries(preparation.marks).map(([theme, mark]) => [
      theme,
      { ...mark, at: Math.min(mark.at, now) },
    ]),
  ),
})
