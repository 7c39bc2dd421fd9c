import * as z from 'zod/mini'
import { idSchema } from './ids.ts'

export const roles = ['facilitator', 'participant', 'projector'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Who acts: a participant's own id, or the role's name, since facilitators share one link. */
export const actorIdSchema = idSchema
export type ActorId = z.infer<typeof actorIdSchema>

export interface Actor {
  role: Role
  id: ActorId
}

export const facilitator: Actor = { role: 'facilitator', id: 'facilitator' }
export const projector: Actor = { role: 'projector', id: 'projector' }
/** In the place of whoever placed anonymously: whose it is, the server alone knows. */
export const anonymous: ActorId = 'anonymous'
export const participant = (id: ActorId): Actor => ({ role: 'participant', id })
/** Somebody by role and id; facilitators, and projectors, are one each. */
export const actorOf = (role: Role, id: ActorId): Actor =>
  role === 'participant' ? participant(id) : role === 'facilitator' ? facilitator : projector
