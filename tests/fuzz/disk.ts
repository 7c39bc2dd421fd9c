import type { Commit, Store } from '@firefelt/server/store/store.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import * as Y from 'yjs'

/** What a commit did, for whoever watches over the rules. */
export interface Committed {
  commit: Commit
  before: Control
  after: Control
}

interface Waiting {
  go(): Promise<void>
  fail(): void
}

/** A store whose commits can be held back, let through or failed by hand; `mirror` is what its log says. */
export interface Disk {
  store: Store
  /** The document as it is on disk at this moment. */
  readonly mirror: Y.Doc
  readonly control: Control
  hold(held: boolean): void
  /** Lets the oldest held commit through; false when none waits. */
  release(): Promise<boolean>
  /** Fails the oldest held commit. */
  fail(): boolean
  /** As a power cut: what waits is never written. */
  forget(): void
  /** Whether an update, to its last struct and deletion, is on disk. */
  has(update: Uint8Array): boolean
}

export const createDisk = (
  base: Store,
  room: string,
  start: Control,
  committed: (committed: Committed) => void,
): Disk => {
  const mirror = new Y.Doc()
  let control = start
  let holding = false
  let waiting: Waiting[] = []

  const write = async (commit: Commit) => {
    const before = control
    await base.commit(room, commit)
    for (const update of commit.updates ?? []) Y.applyUpdate(mirror, update)
    control = commit.control ?? control
    committed({ commit, before, after: control })
  }
  const store: Store = {
    ...base,
    commit: (_room, commit) =>
      new Promise((resolve, reject) => {
        const entry: Waiting = {
          go: () => write(commit).then(resolve, reject),
          fail: () => reject(new Error('disk full')),
        }
        if (holding) waiting.push(entry)
        else void entry.go()
      }),
  }
  return {
    store,
    mirror,
    get control() {
      return control
    },
    hold: (held) => {
      holding = held
    },
    release: async () => {
      const [first, ...rest] = waiting
      waiting = rest
      await first?.go()
      return first !== undefined
    },
    fail: () => {
      const [first, ...rest] = waiting
      waiting = rest
      first?.fail()
      return first !== undefined
    },
    forget: () => {
      waiting = []
    },
    has: (update) => {
      let news = false
      const heard = () => {
        news = true
      }
      mirror.on('update', heard)
      Y.applyUpdate(mirror, update)
      mirror.off('update', heard)
      return !news && mirror.store.pendingStructs === null && mirror.store.pendingDs === null
    },
  }
}
