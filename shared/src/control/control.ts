import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { kitSchema } from '../kit/kit.ts'
import { languageSchema } from '../kit/language.ts'
import { limits } from '../protocol/limits.ts'

export const titleSchema = z.string().check(z.trim(), z.maxLength(limits.title))
export const nameSchema = z.string().check(z.trim(), z.maxLength(limits.name))

/** A participant as everyone in the room sees them. */
export const participantSchema = z.strictObject({
  /** 1, 2, 3 … in the order they joined: gives colour, shape, and a name to those who chose none. */
  number: z.int().check(z.gte(1)),
  /** Empty when they chose none. */
  name: nameSchema,
})
export type Participant = z.infer<typeof participantSchema>

/**
 * The control record: what the server alone writes about a room, and pushes to everyone in it.
 * Facilitators change it with commands. Times are ms of server time.
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
  kit: kitSchema,
  phase: z.enum(['open', 'ended']),
  endedAt: z.nullable(z.int()),
  /** A locked map takes no moves from participants. */
  locked: z.boolean(),
  /** The theme whose post-its the facilitator shows when the projector shows one pin a theme. */
  openTheme: z.nullable(idSchema),
  participants: z.record(idSchema, participantSchema),
})
export type Control = z.infer<typeof controlSchema>
