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
    await store.compact(id, whole, log.rows())
    log.compacted(whole.length)
    return true
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error
    log.postpone()
    return false
  }
}
