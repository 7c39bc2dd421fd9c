import { type Commit, type Store, StoreFailed, StoreFull } from '@firefelt/server/store/store.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import * as Y from 'yjs'
import type { Story } from './story.ts'

/** What a commit did, for whoever watches over the rules. */
export interface Committed {
  commit: Commit
  before: Control
  after: Control
}

/**
 * What becomes of a write that goes wrong:
 * - `full`: there is no space, and nothing is written
 * - `doubtful`: it is written, and said to have failed
 * - `cutOff`: the process dies before it is written
 * - `unanswered`: the process dies when it is written, and has not heard of it
 */
export type Fate = 'full' | 'doubtful' | 'cutOff' | 'unanswered'

interface Waiting {
  write(): Promise<void>
  resolve(): void
  reject(error: unknown): void
}

interface Watchers {
  committed(committed: Committed): void
  compacted(): Promise<void>
  /** The process dies, at this moment. */
  died(): void
  story: Story
}

/** A store whose writes can be held back, let through or spoilt by hand; `mirror` is what its log says. */
export interface Disk {
  store: Store
  /** The document as it is on disk at this moment. */
  readonly mirror: Y.Doc
  readonly control: Control
  hold(held: boolean): void
  /** Lets the oldest held write through; false when none waits. */
  release(): Promise<boolean>
  /** The oldest write that waits, or else the next to come, goes wrong. */
  spoil(fate: Fate): Promise<void>
  /** Nothing that has yet to come goes wrong any more. */
  spare(): void
  /** As a power cut: what waits is never written. @returns whether anything did */
  forget(): boolean
  /** Whether an update, to its last struct and deletion, is on disk; where it should be, since one that is not is then. */
  has(update: Uint8Array): boolean
  /** The same of one that may well not be. */
  knows(update: Uint8Array): boolean
  /** What a process that starts now is told. */
  read(): Promise<{ doc: Y.Doc; control: Control }>
}

const holds = (doc: Y.Doc, update: Uint8Array): boolean => {
  let news = false
  const heard = () => {
    news = true
  }
  doc.on('update', heard)
  Y.applyUpdate(doc, update)
  doc.off('update', heard)
  return !news && doc.store.pendingStructs === null && doc.store.pendingDs === null
}

const documentOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export const createDisk = (base: Store, room: string, start: Control, watchers: Watchers): Disk => {
  const { story } = watchers
  const mirror = new Y.Doc()
  let control = start
  let holding = false
  let waiting: Waiting[] = []
  let fates: Fate[] = []

  const commit = async (commit: Commit) => {
    const before = control
    await base.commit(room, commit)
    for (const update of commit.updates ?? []) Y.applyUpdate(mirror, update)
    control = commit.control ?? control
    story.commits++
    watchers.committed({ commit, before, after: control })
  }
  const compact = async (snapshot: Uint8Array, rows: number) => {
    await base.compact(room, snapshot, rows)
    story.compactions++
    await watchers.compacted()
  }

  const meet = async ({ write, resolve, reject }: Waiting, fate = fates.shift()) => {
    if (fate !== undefined) story[fate]++
    if (fate === 'full') reject(new StoreFull('disk full'))
    else if (fate === 'cutOff') watchers.died()
    else {
      try {
        await write()
      } catch (error) {
        reject(error)
        return
      }
      if (fate === 'doubtful') reject(new StoreFailed('disk failed'))
      else if (fate === 'unanswered') watchers.died()
      else resolve()
    }
  }
  const inTurn = (write: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const entry: Waiting = { write, resolve, reject }
      if (holding) waiting.push(entry)
      else void meet(entry)
    })
  const next = async (fate?: Fate) => {
    const first = waiting.shift()
    if (first !== undefined) await meet(first, fate)
    return first !== undefined
  }
  return {
    store: {
      ...base,
      commit: (_, asked) => inTurn(() => commit(asked)),
      compact: (_, snapshot, rows) => inTurn(() => compact(snapshot, rows)),
    },
    mirror,
    get control() {
      return control
    },
    hold: (held) => {
      holding = held
    },
    release: () => next(),
    spoil: async (fate) => {
      if (!(await next(fate))) fates.push(fate)
    },
    spare: () => {
      fates = []
    },
    forget: () => {
      const any = waiting.length > 0
      waiting = []
      fates = []
      return any
    },
    has: (update) => holds(mirror, update),
    knows: (update) => holds(documentOf([Y.encodeStateAsUpdate(mirror)]), update),
    read: async () => {
      const stored = await base.loadRoom(room)
      if (stored === undefined) throw new Error('the room is gone')
      return { doc: documentOf(stored.updates), control: stored.control }
    },
  }
}
