import type { ActorId } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Late } from '@firefelt/shared/protocol/messages.ts'
import type * as Y from 'yjs'
import type { Commit, Credential, PrivateRecord } from '../../store/store.ts'
import type { Session } from '../session.ts'

/** A message to some alone, once the change is on disk. */
export interface SealedWord {
  message: Uint8Array
  isFor(control: Control, reader: ActorId): boolean
}

/** What waits for its turn in a room: everything that reads or writes what is stored. */
export type Job =
  | { kind: 'askState'; session: Session; stateVector: Uint8Array }
  | { kind: 'update'; session: Session; update: Uint8Array; answers: boolean }
  | {
      kind: 'change'
      /** Throws to refuse; returns the same record when there is nothing to change. */
      change: (control: Control) => Control
      /** Stored with the change, or not at all. */
      also: {
        credentials?: readonly Credential[]
        command?: string
        private?: readonly PrivateRecord[]
        /** Writes on the board, in the commit of the change; it throws before it has written anything. */
        board?: (doc: Y.Doc, control: Control) => void
        sealed?: SealedWord
        /** What was on the board before is to be gone from the log as well: it is written anew at once. */
        forgets?: true
      }
      done: (control: Control) => void
      failed: (error: unknown) => void
    }

export type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>

/** What one run through the waiting jobs gathers: it is committed as one, then told. */
export interface Batch {
  control: Control
  updates: Uint8Array[]
  /** Whose updates they are; several, or a reversal, go to everyone. */
  writers: Set<Session | 'server'>
  credentials: Credential[]
  commands: string[]
  private: PrivateRecord[]
  /** Whether records can be erased just now, once the store was asked. */
  canErase: boolean | undefined
  sealed: SealedWord[]
  /** Those for whom the log is to be written anew, so that what is no longer on the board is gone from it. */
  forgets: { done: () => void; failed: (error: unknown) => void }[]
  /** The state vectors of those who are to be answered: of one who asks again the last. */
  answers: Map<Session, Uint8Array>
  acks: Map<Session, number>
  late: Map<Session, Late>
  /** Called once the commit holds. */
  done: (() => void)[]
  failed: ((error: unknown) => void)[]
}

export const newBatch = (control: Control): Batch => ({
  control,
  updates: [],
  writers: new Set(),
  credentials: [],
  commands: [],
  private: [],
  canErase: undefined,
  sealed: [],
  forgets: [],
  answers: new Map(),
  acks: new Map(),
  late: new Map(),
  done: [],
  failed: [],
})

/** What of a batch must be on disk before anyone is told; undefined when there is nothing to store. */
export const commitOf = (batch: Batch, before: Control): Commit | undefined => {
  const commit: Commit = {
    ...(batch.updates.length > 0 && { updates: batch.updates }),
    ...(batch.control !== before && { control: batch.control }),
    ...(batch.credentials.length > 0 && { credentials: batch.credentials }),
    ...(batch.commands.length > 0 && { commands: batch.commands }),
    ...(batch.private.length > 0 && { private: batch.private }),
  }
  return Object.keys(commit).length === 0 ? undefined : commit
}
