import { type Acks, createAcks } from '../connection/acks.ts'
import { keepUnsaved, keptUnsaved } from '../connection/keptRoom.ts'

/** What this person did and the server has not stored yet; kept, so that a reload still knows. */
export interface Unsaved {
  acks: Acks
  /** The act just done was writing in this post-it's reason. */
  wroteReason(note: string): void
  /** Post-its whose reason holds writing of one's own that is not stored. */
  reasons(): string[]
  /** Keeps it under this local copy's name from now on. */
  keepAs(copy: string): void
  /** Nothing is waited for any more. */
  drop(): void
}

/** @param copy the local copy's name, undefined as long as the room's epoch is unknown */
export const createUnsaved = (
  copy: string | undefined,
  changed: (pending: number) => void,
): Unsaved => {
  const before = copy === undefined ? { acts: 0, reasons: [] } : keptUnsaved(copy)
  const written = new Map(before.reasons.map((note) => [note, before.acts]))
  let newest = before.acts
  let name = copy

  const reasons = () => [...written].filter(([, act]) => !acks.isSaved(act)).map(([note]) => note)
  const keep = () => {
    if (name !== undefined) keepUnsaved(name, { acts: acks.pending(), reasons: reasons() })
  }
  const counted = createAcks(before.acts, () => {
    changed(counted.pending())
    keep()
  })
  const acks: Acks = {
    ...counted,
    acted: () => {
      newest = counted.acted()
      return newest
    },
  }
  changed(acks.pending())
  return {
    acks,
    reasons,
    wroteReason: (note) => {
      written.set(note, newest)
      keep()
    },
    keepAs: (next) => {
      name = next
      keep()
    },
    drop: () => {
      if (name !== undefined) keepUnsaved(name, { acts: 0, reasons: [] })
      name = undefined
      changed(0)
    },
  }
}
