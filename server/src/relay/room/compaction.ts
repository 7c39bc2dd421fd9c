import * as Y from 'yjs'
import { StoreFull } from '../../store/store.ts'
import type { RoomState } from './roomState.ts'

/**
 * Writes the document anew in its log's place: between two batches, when it is what is on disk.
 *
 * @returns whether there was space; without any, the log stays as it is
 */
export const compactIfThereIsSpace = async ({
  id,
  store,
  board,
  log,
}: RoomState): Promise<boolean> => {
  try {
    const whole = Y.encodeStateAsUpdate(board.doc)
    // What makes a file forget is that its log is written anew: of a board that nobody has written on it has yet to begin.
    if (log.rows() === 0) {
      await store.commit(id, { updates: [whole] })
      log.grown([whole])
    }
    await store.compact(id, whole, log.rows())
    log.compacted(whole.length)
    return true
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error
    log.postpone()
    return false
  }
}
