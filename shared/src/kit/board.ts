import * as z from 'zod/mini'
import { axisSchema } from './axis.ts'
import { besideSchema } from './beside.ts'
import { type FieldNumber, type MapField, mapFieldSchema } from './fields.ts'
import { textGroup, texts } from './localized.ts'

/** Two axes and four fields. */
export const priorityMapSchema = z.strictObject({
  type: z.literal('priorityMap'),
  axes: textGroup({ success: axisSchema, importance: axisSchema }),
  /** All four, in the order of their numbers. */
  fields: z.array(mapFieldSchema),
  /** The lists beside the map, in the order they are shown; may be empty. */
  beside: z.array(besideSchema),
  /** What the whole group can ask about the map as a whole. */
  plenaryQuestions: texts(200),
})

export type PriorityMap = z.infer<typeof priorityMapSchema>

/** What themes are placed on. Other kinds of board become further members. */
export const boardSchema = z.discriminatedUnion('type', [priorityMapSchema])

export type Board = z.infer<typeof boardSchema>

/** One field of a map. Throws if the map lacks it, which no checked kit does. */
export function mapField(map: PriorityMap, number: FieldNumber): MapField {
  const field = map.fields.find((one) => one.number === number)
  if (field === undefined) throw new Error(`the map has no field ${number}`)
  return field
}
