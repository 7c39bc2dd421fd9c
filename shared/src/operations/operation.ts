import * as z from 'zod/mini'
import { chosenSchema } from '../board/answer.ts'
import { choiceSchema } from '../board/choice.ts'
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
  /** `id` is the record's if the theme has none yet. */
  z.strictObject({
    type: z.literal('setFate'),
    id: idSchema,
    theme: idSchema,
    fate: choiceSchema.shape.fate,
    from: z.optional(choiceSchema.shape.fate),
  }),
  z.strictObject({
    type: z.literal('agreePlace'),
    id: idSchema,
    theme: idSchema,
    target: z.nullable(positionSchema),
    from: z.optional(choiceSchema.shape.place),
  }),
  z.strictObject({
    type: z.literal('addSheet'),
    id: idSchema,
    form: idSchema,
    theme: z.nullable(idSchema),
  }),
  z.strictObject({ type: z.literal('removeSheet'), id: idSchema }),
  z.strictObject({ type: z.literal('restoreSheet'), id: idSchema }),
  /** `id` is the answer's. */
  z.strictObject({
    type: z.literal('choose'),
    id: idSchema,
    chosen: chosenSchema,
    from: z.optional(chosenSchema),
  }),
])
export type Operation = z.infer<typeof operationSchema>
export type OperationOf<Type extends Operation['type']> = Extract<Operation, { type: Type }>

/**
 * Why an operation was not done:
 * - `invalid`: it does not fit the schema
 * - `locked`, `ended`: the room takes no such act now
 * - `waiting`: their turn in the round is still to come
 * - `hidden`: post-its are placed hidden now, to be shown at once
 * - `asleep`: the room sleeps between two sessions
 * - `elsewhere`: another group works on the theme, and has yet to present
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
  | 'hidden'
  | 'asleep'
  | 'elsewhere'
  | 'forbidden'
  | 'gone'
  | 'changed-since'
  | 'full'

/** Done, with what undoes it; `inverse` is undefined for what has nothing to undo. */
export type Outcome =
  | { done: true; inverse: Operation | undefined }
  | { done: false; refusal: Refusal }

export const refused = (refusal: Refusal): Outcome => ({ done: false, refusal })
