import { randomId } from '@firefelt/shared/board/ids.ts'
import * as Y from 'yjs'
import { type Acks, createAcks } from '../connection/acks.ts'
import {
  type Unsaved as Kept,
  keepUnsaved,
  keptUnsaved,
  releaseUnsaved,
  unsavedPrefix,
  type Wish,
  type Writing,
} from '../connection/keptRoom.ts'

/** What this person did and the server has not stored yet; kept, so that a reload still knows. */
export interface Unsaved {
  acks: Acks
  /** The act just done was writing in this record. */
  wrote(record: string): void
  /** The act just done left a post-it so. */
  wished(wish: Wish): void
  /** What this person last did to a post-it, stored or not. */
  wishOf(note: string): Wish | undefined
  /** What stood in a record when this person last wrote there, stored or not. */
  writtenIn(record: string): string[]
  /** One's own writing that is not stored, also where the document lacks it. */
  words(): string[]
  /** Keeps it under this local copy's name from now on, and counts what earlier pages left there. */
  keepAs(copy: string): void
  /** The document holds the local copy, as far as it ever will. True when what was sent before fell short of it. */
  loaded(): boolean
  /** The document holds all that the server has: what it lacks now is lost. True when what was sent fell short. */
  synced(): boolean
  /** Nothing is waited for any more. */
  drop(): void
}

/** What it needs of the room. */
export interface UnsavedHost {
  /** What stands in a record's texts. */
  wordsOf(record: string): readonly string[]
  changed(pending: number): void
  /** The server has stored what this person did to these post-its, and wrote. */
  stored(news: { wishes: readonly Wish[]; writings: readonly Writing[] }): void
  /** Acts that were counted are nowhere; what was written in them is all that is left. */
  lost(words: readonly string[]): void
}

interface Made<What> {
  what: What
  act: number
  /** Whether it was said that it is stored. */
  told: boolean
}

/** @param copy the local copy's name, undefined as long as the room's epoch is unknown */
export const createUnsaved = (copy: string | undefined, doc: Y.Doc, host: UnsavedHost): Unsaved => {
  const page = randomId()
  const written = new Map<string, Made<Writing>>()
  const wishes = new Map<string, Made<Wish>>()
  /** What other pages left, all of it within the acts up to `until`; `adopted` of these are theirs. */
  const left = new Map<string, Kept>()
  let until = 0
  let adopted = 0
  let isLoaded = false
  /** The last frame left without some of what is counted. */
  let isShort = false
  let newest = 0
  let key: string | undefined

  const clockOf = (client: number) => Y.getState(doc.store, client)
  const lacking = () => [...left].filter(([, { client = 0, clock = 0 }]) => clockOf(client) < clock)
  const wordsIn = (pages: [string, Kept][]) =>
    pages.flatMap(([, { writings, words = [] }]) => [
      ...words,
      ...writings.flatMap((each) => each.words),
    ])
  const madeIn = <What>(made: Map<string, Made<What>>, counts: (act: number) => boolean) =>
    [...made.values()].filter(({ act }) => counts(act)).map(({ what }) => what)

  const keep = () => {
    if (key === undefined) return
    const own = (act: number) => act > until && !acks.isSaved(act)
    keepUnsaved(key, {
      acts: acks.pending() - (acks.isSaved(until) ? 0 : adopted),
      writings: madeIn(written, own),
      wishes: madeIn(wishes, own),
      client: doc.clientID,
      clock: clockOf(doc.clientID),
    })
  }
  const release = (pages: Iterable<[string, Kept]>) => {
    for (const [other, known] of pages) {
      releaseUnsaved(other, known)
      left.delete(other)
    }
  }
  const newlyStored = <What>(made: Map<string, Made<What>>) => {
    const stored = [...made.values()].filter(({ act, told }) => !told && acks.isSaved(act))
    for (const each of stored) each.told = true
    return stored.map(({ what }) => what)
  }
  const tellStored = () => {
    const news = { wishes: newlyStored(wishes), writings: newlyStored(written) }
    if (news.wishes.length + news.writings.length > 0) host.stored(news)
  }
  const changed = () => {
    host.changed(counted.pending())
    tellStored()
    if (acks.isSaved(until)) release(left)
    keep()
  }
  const counted = createAcks(0, changed, () => {
    isShort = left.size > 0 && (!isLoaded || lacking().length > 0)
    return !isShort
  })
  const fellShort = () => {
    const was = isShort
    isShort = false
    return was
  }
  const acks: Acks = {
    ...counted,
    acted: () => {
      newest = counted.acted()
      return newest
    },
  }
  const writtenIn = (record: string) => written.get(record)?.what.words ?? []
  const wroteAlso = (record: string, more: readonly string[]) => {
    const words = [...new Set([...writtenIn(record), ...more])]
    written.set(record, { what: { record, words }, act: newest, told: false })
  }
  /** Before the copy is loaded: a frame is counted with it once it can hold all of it. */
  const adopt = (name: string) => {
    key = undefined
    until = Number.POSITIVE_INFINITY
    for (const [other, unsaved] of keptUnsaved(name)) {
      left.set(other, unsaved)
      adopted += unsaved.acts
      for (let act = 0; act < unsaved.acts; act++) acks.acted()
      for (const { record, words } of unsaved.writings) wroteAlso(record, words)
      for (const wish of unsaved.wishes) {
        wishes.set(wish.note, { what: wish, act: newest, told: false })
      }
    }
    until = left.size > 0 ? newest : 0
    key = unsavedPrefix(name) + page
  }
  if (copy !== undefined) adopt(copy)
  host.changed(acks.pending())
  return {
    acks,
    words: () => [
      ...madeIn(written, (act) => !acks.isSaved(act)).flatMap(({ record }) => host.wordsOf(record)),
      ...wordsIn(lacking()),
    ],
    wrote: (record) => {
      written.set(record, {
        what: { record, words: [...host.wordsOf(record)] },
        act: newest,
        told: false,
      })
      keep()
    },
    writtenIn,
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
    loaded: () => {
      isLoaded = true
      return fellShort()
    },
    synced: () => {
      const lost = isLoaded ? lacking() : []
      if (lost.length > 0) host.lost(wordsIn(lost))
      release(lost)
      return isLoaded && fellShort()
    },
    drop: () => {
      if (key !== undefined) keepUnsaved(key, { acts: 0, writings: [], wishes: [] })
      release(left)
      key = undefined
      host.changed(0)
    },
  }
}
