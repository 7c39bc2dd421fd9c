import * as z from 'zod/mini'
import { type BesideId, besideIdSchema } from '../kit/beside.ts'
import { type ActorId, actorIdSchema } from './actor.ts'

const axis = z.number().check(z.gte(0), z.lte(1))

/**
 * Where a theme stands on the priority map: each 0..1 from low to high, exactly 0.5 is on the line.
 * One value, never two keys: two people's drags would mix.
 */
export const positionSchema = z.strictObject({ success: axis, importance: axis })
export type Position = z.infer<typeof positionSchema>

/** A place on the map, and who put it there. */
export const mapPlaceSchema = z.strictObject({
  kind: z.literal('map'),
  success: axis,
  importance: axis,
  by: actorIdSchema,
})

/** Where a note is: on the map, or in one of the lists beside it; and who put it there last. */
export const placeSchema = z.discriminatedUnion('kind', [
  mapPlaceSchema,
  z.strictObject({ kind: besideIdSchema, by: actorIdSchema }),
])
export type Place = z.infer<typeof placeSchema>
export type MapPlace = z.infer<typeof mapPlaceSchema>

/** A place without who: what a gesture asks for. */
export type Target = Position | BesideId

const decimals = 10_000

/** Holds a coordinate to 0..1 and four decimals, which is finer than a pixel on any wall. */
const hold = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * decimals) / decimals

export const placeAt = (target: Target, by: ActorId): Place =>
  typeof target === 'string'
    ? { kind: target, by }
    : { kind: 'map', success: hold(target.success), importance: hold(target.importance), by }

export const targetOf = (place: Place): Target =>
  place.kind === 'map' ? { success: place.success, importance: place.importance } : place.kind

export const samePlace = (a: Place, b: Place): boolean =>
  a.by === b.by &&
  (a.kind === 'map'
    ? b.kind === 'map' && a.success === b.success && a.importance === b.importance
    : a.kind === b.kind)
