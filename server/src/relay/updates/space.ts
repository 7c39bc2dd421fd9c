import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import type * as Y from 'yjs'
import type { ClientIds } from '../guard/clientIds.ts'

/** What each struct costs does not show in its bytes: traces of text that has gone are next to nothing there. */
const structsOf = ({ store }: Y.Doc, clients: Iterable<number>): number => {
  let count = 0
  for (const client of clients) count += store.clients.get(client)?.length ?? 0
  return count
}

/** Whether a board takes more structs, and more of this actor's; see `limits.structs`. */
export const hasSpaceFor = (doc: Y.Doc, ids: ClientIds, actor: ActorId): boolean =>
  structsOf(doc, ids.of(actor)) <= limits.structs.each &&
  structsOf(doc, doc.store.clients.keys()) <= limits.structs.board
