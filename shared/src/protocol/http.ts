import * as z from 'zod/mini'
import { idSchema } from '../board/ids.ts'
import { nameSchema } from '../control/name.ts'
import { draftSchema } from '../control/placing/draft.ts'
import { titleSchema } from '../control/title.ts'
import { languageSchema } from '../kit/language.ts'
import { preparationSchema } from '../preparation/preparation.ts'
import { problemSchema } from './problems.ts'

/** A 128-bit secret as 26 characters of base 32; sent as a bearer token or a WebSocket subprotocol. */
export const tokenSchema = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/))

/** The code on the wall: six characters that cannot be taken for one another. Case, spaces and hyphens do not matter. */
export const codeSchema = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(20)),
    z.transform((typed: string) => typed.toUpperCase().replace(/[\s-]/g, '')),
  ),
  z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{6}$/)),
)

/** How a code is shown: `7K4-M2P`. */
export const showCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`

export const linksSchema = z.strictObject({
  participant: z.string(),
  facilitator: z.string(),
  projector: z.string(),
})
/** Addresses to hand out; secrets stand in the fragment, which no server sees. */
export type Links = z.infer<typeof linksSchema>

export const newRoomSchema = z.strictObject({
  /** The id of one of the server's kits, or a whole kit: the server holds it to the same check as its own. */
  kit: z.union([idSchema, z.record(z.string(), z.unknown())]),
  title: z._default(titleSchema, ''),
  language: z._default(languageSchema, 'da'),
  /** A room to try things out in, filled by simulated participants. */
  practice: z._default(z.boolean(), false),
})

export const createdRoomSchema = z.strictObject({
  room: idSchema,
  code: z.string(),
  epoch: z.int(),
  facilitatorToken: tokenSchema,
  links: linksSchema,
})
export type CreatedRoom = z.infer<typeof createdRoomSchema>

export const foundRoomSchema = z.strictObject({ room: idSchema })

export const newParticipantSchema = z.strictObject({
  name: z._default(nameSchema, ''),
  /** A group to begin in, where participants choose; left out, or taken away meanwhile: none, or the smallest. */
  group: z.optional(idSchema),
  /** Takes part from elsewhere. */
  remote: z._default(z.boolean(), false),
  /** Nobody real: let into a practice room alone. */
  simulated: z._default(z.boolean(), false),
})

/** What a participant can change of themselves; what is left out stays. */
export const participantChangeSchema = z.strictObject({
  name: z.optional(nameSchema),
  /** Only where participants choose their group. */
  group: z.optional(z.nullable(idSchema)),
  remote: z.optional(z.boolean()),
})
export type ParticipantChange = z.infer<typeof participantChangeSchema>

export const joinedSchema = z.strictObject({
  participant: idSchema,
  token: tokenSchema,
  /** For going on as the same participant on another device, e.g. `K7M29QPX`. */
  personalCode: z.string(),
})
export type Joined = z.infer<typeof joinedSchema>

export const resumeSchema = z.strictObject({
  personalCode: z.pipe(
    z.pipe(
      z.string().check(z.maxLength(20)),
      z.transform((typed: string) => typed.toUpperCase().replace(/[\s-]/g, '')),
    ),
    z.string().check(z.regex(/^[2-9A-HJKMNP-Z]{8}$/)),
  ),
})

/** The answer to a preparation that rests on an old version: the one that is stored, to be merged with one's own. */
export const outdatedPreparationSchema = z.extend(problemSchema, preparationSchema.shape)

/** The answer to a draft that rests on an old version: the one that is stored, to lay one's own change over. */
export const outdatedDraftSchema = z.extend(problemSchema, draftSchema.shape)

/** What anybody who has the room's address may know before joining. */
export const doorSchema = z.strictObject({
  title: z.string(),
  language: languageSchema,
  phase: z.enum(['open', 'ended']),
  /** A room to try things out in. */
  practice: z.boolean(),
  /** Somebody has begun to prepare, so that whoever comes may have. */
  prepared: z.boolean(),
  /** Days until everything is erased after the meeting. */
  keepDays: z.int(),
  /** When that is, in ms of server time; null while the meeting has not ended. */
  erasedAt: z.nullable(z.int()),
})
export type Door = z.infer<typeof doorSchema>

/** The answer to a command: the control version in which it holds. */
export const commandDoneSchema = z.strictObject({ version: z.int() })

/** A kit as the start page lists it. */
export const kitSummarySchema = z.strictObject({
  id: idSchema,
  version: z.string(),
  name: z.record(languageSchema, z.string()),
  purpose: z.record(languageSchema, z.string()),
  audience: z.record(languageSchema, z.string()),
  duration: z.record(languageSchema, z.string()),
  themes: z.int(),
})
export type KitSummary = z.infer<typeof kitSummarySchema>

/** What the start page must know of the server it was served by. */
export const serverInfoSchema = z.strictObject({
  /** Where the links will point. */
  base: z.string(),
  /** False when only this machine can open them: no network, and no public address was set. */
  reachable: z.boolean(),
  /** True when a public address was set: a link sent out today works in some days, and from everywhere. */
  lasting: z.boolean(),
})
export type ServerInfo = z.infer<typeof serverInfoSchema>
