import type { Position } from '@firefelt/shared/board/place.ts'
import type { BesideId } from '@firefelt/shared/kit/beside.ts'
import { snap } from '@firefelt/shared/map/snap.ts'
import { type Readable, writable } from '../store/readable.ts'
import type { Room } from '../store/room.ts'
import type { Point } from './point.ts'

/** The post-it in this person's hand. */
export interface Carried {
  note: string
  /** Where it would land on the map. */
  position: Position
  /** The list beside the map that it is held over. */
  over: BesideId | undefined
  /** The pointer, in the window's pixels. */
  pointer: Point
}

export interface Carry {
  carried: Readable<Carried | undefined>
  move(carried: Carried): void
  /** Writes to the board, once. */
  drop(carried: Carried): void
  letGo(): void
}

/** What a drag does to the room: shown while in the air, written once at the drop. */
export const createCarry = (room: Pick<Room, 'act' | 'drag'>): Carry => {
  const carried = writable<Carried | undefined>(undefined)

  const letGo = () => {
    const held = carried.get()
    carried.set(undefined)
    if (held !== undefined) room.drag(held.note, null)
  }

  return {
    carried,
    move: (next) => {
      const position = snap(next.position)
      carried.set({ ...next, position })
      room.drag(next.note, position)
    },
    drop: ({ note, position, over }) => {
      room.act({ type: 'moveNote', id: note, target: over ?? snap(position) })
      letGo()
    },
    letGo,
  }
}
