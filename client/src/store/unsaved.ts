import { randomId } from '@firefelt/shared/board/ids.ts'
import { type Acks, createAcks } from '../connection/acks.ts'
import {
  type Unsaved as Kept,
  keepUnsaved,
  keptUnsaved,
  releaseUnsaved,
  unsavedPrefix,
  type Wish,
} from '../connection/keptRoom.ts'

/** What this person did and the server has not stored yet; kept, so that a reload still knows. */
export interface Unsaved {
  acks: Acks
  /** The act just done was writing in this post-it's reason. */
  wroteReason(note: string): void
  /** The act just done left a post-it so. */
  wished(wish: Wish): void
  /** What this person last did to a post-it, stored or not. */
  wishOf(note: string): Wish | undefined
  /** Post-its whose reason holds writing of one's own that is not stored. */
  reasons(): string[]
  /** Keeps it under this local copy's name from now on, and counts what earlier pages left there. */
  keepAs(copy: string): void
  /** Nothing is waited for any more. */
  drop(): void
}

export interface UnsavedEvents {
  changed(pending: number): void
  /** The server has stored what this person did to these post-its. */
  stored(wishes: readonly Wish[]): void
}

interface Made<What> {
  what: What
  act: number
}

/** @param copy the local copy's name, undefined as long as the room's epoch is unknown */
export const createUnsaved = (copy: string | undefined, events: UnsavedEvents): Unsaved => {
  const page = randomId()
  const written = new Map<string, number>()
  const wishes = new Map<string, Made<Wish> & { told: boolean }>()
  /** What other pages left, all of it within the acts up to `until`. */
  const left = new Map<string, Kept>()
  let until = 0
  let newest = 0
  let key: string | undefined

  const reasons = () => [...written].filter(([, act]) => !acks.isSaved(act)).map(([note]) => note)
  const keep = () => {
    if (key === undefined) return
    const others = acks.isSaved(until)
      ? 0
      : [...left.values()].reduce((sum, { acts }) => sum + acts, 0)
    const own = (act: number) => act > until && !acks.isSaved(act)
    keepUnsaved(key, {
      acts: acks.pending() - others,
      reasons: [...written].filter(([, act]) => own(act)).map(([note]) => note),
      wishes: [...wishes.values()].filter(({ act }) => own(act)).map(({ what }) => what),
    })
  }
  const release = () => {
    if (left.size === 0 || !acks.isSaved(until)) return
    for (const [other, known] of left) releaseUnsaved(other, known)
    left.clear()
  }
  const tellStored = () => {
    const stored = [...wishes.values()].filter(({ act, told }) => !told && acks.isSaved(act))
    for (const wish of stored) wish.told = true
    if (stored.length > 0) events.stored(stored.map(({ what }) => what))
  }
  const counted = createAcks(0, () => {
    events.changed(counted.pending())
    tellStored()
    release()
    keep()
  })
  const acks: Acks = {
    ...counted,
    acted: () => {
      newest = counted.acted()
      return newest
    },
  }
  /** Before the copy is loaded: the frame that then holds all of it is counted with all of it. */
  const adopt = (name: string) => {
    key = undefined
    until = Number.POSITIVE_INFINITY
    for (const [other, unsaved] of keptUnsaved(name)) {
      left.set(other, unsaved)
      for (let act = 0; act < unsaved.acts; act++) acks.acted()
      for (const note of unsaved.reasons) written.set(note, newest)
      for (const wish of unsaved.wishes) {
        wishes.set(wish.note, { what: wish, act: newest, told: false })
      }
    }
    until = left.size > 0 ? newest : 0
    key = unsavedPrefix(name) + page
  }
  if (copy !== undefined) adopt(copy)
  events.changed(acks.pending())
  return {
    acks,
    reasons,
    wroteReason: (note) => {
      written.set(note, newest)
      keep()
    },
    wished: (wish) => {
      const earlier = wishes.get(wish.note)
      // Several acts in a row are one wish: what it was taken back to is how it stood before the first.
      const before =
        earlier !== undefined && !acks.isSaved(earlier.act) ? earlier.what.before : wish.before
      const { note, wanted } = wish
      wishes.set(note, { what: { note, wanted, before }, act: newest, told: false })
      keep()
    },
    wishOf: (note) => wishes.get(note)?.what,
    keepAs: (name) => {
      adopt(name)
      keep()
    },
    drop: () => {
      if (key !== undefined) keepUnsaved(key, { acts: 0, reasons: [], wishes: [] })
      for (const [other, known] of left) releaseUnsaved(other, known)
      left.clear()
      key = undefined
      events.changed(0)
    },
  }
}
