import type { ActorId, Role } from '@firefelt/shared/board/actor.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import type { LiveEntry, Stance } from '@firefelt/shared/protocol/live.ts'

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

interface Other extends Stance {
  id: ActorId
  role: Role
}

/** Keeps count of the others from the relay's live entries, which never speak of oneself. */
export const createOthers = () => {
  const seats = new Map<number, Other>()

  const take = (entry: LiveEntry): void => {
    if (entry.kind === 'anew') seats.clear()
    else if (entry.kind === 'left') seats.delete(entry.seat)
    else if (entry.kind === 'here') seats.set(entry.seat, { id: entry.id, role: entry.role })
    else {
      const { kind: _, seat, ...stance } = entry
      const other = seats.get(seat)
      if (other !== undefined) seats.set(seat, { id: other.id, role: other.role, ...stance })
    }
  }

  return {
    take: (entries: readonly LiveEntry[]) => entries.forEach(take),
    now: (): Others => {
      const present = new Set<ActorId>()
      const inAir = new Map<string, InAir>()
      for (const { id, role, air } of seats.values()) {
        if (role === 'participant') present.add(id)
        if (air) inAir.set(air.note, { ...air, by: id })
      }
      return { present, inAir }
    },
  }
}
