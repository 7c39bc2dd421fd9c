import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { noteSchema } from '../board/note.ts'
import { ownThemeSchema } from '../board/ownTheme.ts'
import { placeSchema, positionSchema } from '../board/place.ts'
import { besideIdSchema } from '../kit/beside.ts'

export const targetSchema = z.union([positionSchema, besideIdSchema])

/**
 * One act on the board. An operation is data, so that its inverse can be kept for undo and both can be tested.
 * `from` guards an undo: it is done only while the note still stands where the undone act put it.
 */
export const operationSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('putNote'),
    id: idSchema,
    theme: noteSchema.shape.theme,
    target: targetSchema,
  }),
  z.strictObject({
    type: z.literal('moveNote'),
    id: idSchema,
    target: targetSchema,
    from: z.optional(placeSchema),
  }),
  z.strictObject({
    type: z.literal('removeNote'),
    id: idSchema,
    from: z.optional(placeSchema),
  }),
  z.strictObject({ type: z.literal('restoreNote'), id: idSchema }),
  z.strictObject({ type: z.literal('addTheme'), id: idSchema, name: ownThemeSchema.shape.name }),
])
export type Operation = z.infer<typeof operationSchema>
export type OperationOf<Type extends Operation['type']> = Extract<Operation, { type: Type }>

/**
 * Why an operation was not done:
 * - `invalid`: it does not fit the schema
 * - `locked`, `ended`: the room takes no such act now
 * - `waiting`: their turn in the round is still to come
 * - `forbidden`: the role may never do it
 * - `gone`: the note is not there, or was removed
 * - `changed-since`: somebody has moved the note since, so an undo would undo their act
 * - `full`: the board holds no more
 */
export type Refusal =
  | 'invalid'
  | 'locked'
  | 'ended'
  | 'waiting'
  | 'forbidden'
  | 'gone'
  | 'changed-since'
  | 'full'

/** Done, with what undoes it; `inverse` is undefined for what has nothing to undo. */
export type Outcome =
  | { done: true; inverse: Operation | undefined }
  | { done: false; refusal: Refusal }

export const refused = (refusal: Refusal): Outcome => ({ done: false, refusal })
