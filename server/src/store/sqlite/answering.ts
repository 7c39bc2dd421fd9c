import { StoreFailed } from '../store.ts'
import type { Answer, Request, WrittenCommit } from './calls.ts'
import { refusalOf } from './calls.ts'
import type { JournaledDisk } from './journal/journaled.ts'

type Named = readonly [room: string, commit: WrittenCommit]

const commitIn = ({ method, args }: Request): Named | undefined =>
  method === 'commit' ? (args as unknown as Named) : undefined

export interface Answering {
  /**
   * Does what is asked, in order; commits that stand next to each other are written together where that can be.
   * @returns the answers, some at a time, as they are known
   */
  answers(requests: readonly Request[]): Generator<Answer[]>
  /** Nothing is written, read or tidied up any more: the next process begins with what the disk has. */
  hasFailed(): boolean
}

export const createAnswering = (disk: JournaledDisk): Answering => {
  let failed: StoreFailed | undefined

  const refused = (id: number, error: unknown): Answer => {
    if (error instanceof StoreFailed) failed = error
    return { id, refusal: refusalOf(error) }
  }

  const one = ({ id, method, args }: Request): Answer => {
    try {
      if (failed) throw failed
      const call = disk[method] as (...all: unknown[]) => unknown
      return { id, value: call(...args) }
    } catch (error) {
      return refused(id, error)
    }
  }

  const together = (joined: readonly Request[]): Answer[] => {
    if (failed) return joined.map(one)
    try {
      disk.commitTogether(joined.flatMap((request) => [commitIn(request) ?? []] as Named[]))
      return joined.map(({ id }) => ({ id, value: undefined }))
    } catch (error) {
      return joined.map(({ id }) => refused(id, error))
    }
  }

  /** What comes of it must be known before a room is asked whether it joins. */
  const turn = () => {
    try {
      disk.turn()
    } catch (error) {
      if (!(error instanceof StoreFailed)) throw error
      failed = error
    }
  }

  return {
    hasFailed: () => failed !== undefined,
    *answers(requests) {
      let joined: Request[] = []
      for (const request of requests) {
        const commit = commitIn(request)
        if (commit && !failed && joined.length === 0) turn()
        if (commit && !failed && disk.canJoin(...commit)) {
          joined.push(request)
          continue
        }
        if (joined.length > 0) yield together(joined)
        joined = []
        yield [one(request)]
      }
      if (joined.length > 0) yield together(joined)
    },
  }
}
