import { type ActorId, actorIdSchema, type Role, roleSchema } from '@firefelt/shared/board/actor.ts'
import { idSchema } from '@firefelt/shared/board/ids.ts'
import { type Position, positionSchema } from '@firefelt/shared/board/place.ts'
import * as z from 'zod/mini'

const dragSchema = z.object({ note: idSchema, position: positionSchema })

/** What a client says of itself: the post-it it holds in the air. */
export interface OwnPresence {
  drag: { note: string; position: Position } | null
}

/** `user` is the server's own word; `drag` is the other client's, so it is checked. */
const stateSchema = z.object({
  user: z.object({ id: actorIdSchema, role: roleSchema }),
  drag: z.optional(z.unknown()),
})

interface State {
  user: { id: ActorId; role: Role }
  drag: OwnPresence['drag'] | undefined
}

const readState = (raw: object): State | undefined => {
  const state = stateSchema.safeParse(raw).data
  return state && { user: state.user, drag: dragSchema.safeParse(state.drag).data }
}

/** A post-it that somebody is dragging right now. */
export interface InAir {
  note: string
  position: Position
  by: ActorId
}

/** Who else is here and what they hold. */
export interface Others {
  present: ReadonlySet<ActorId>
  inAir: ReadonlyMap<string, InAir>
}

/** Reads others' states; each state object is judged once, however often it is read. */
export const createOthers = () => {
  const judged = new WeakMap<object, State | undefined>()

  const judge = (state: object): State | undefined => {
    if (!judged.has(state)) judged.set(state, readState(state))
    return judged.get(state)
  }

  /** @param own this client's own id, left out */
  return (states: ReadonlyMap<number, object>, own: number): Others => {
    const present = new Set<ActorId>()
    const inAir = new Map<string, InAir>()
    for (const [client, raw] of states) {
      const state = client === own ? undefined : judge(raw)
      if (state === undefined) continue
      if (state.user.role === 'participant') present.add(state.user.id)
      if (state.drag && state.user.role !== 'projector') {
        inAir.set(state.drag.note, { ...state.drag, by: state.user.id })
      }
    }
    return { present, inAir }
  }
}
