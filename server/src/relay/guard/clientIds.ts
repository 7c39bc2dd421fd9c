import type { ActorId } from '@firefelt/shared/board/actor.ts'
import { boardRoots } from '@firefelt/shared/board/documents.ts'
import { boardRecords } from '@firefelt/shared/board/records.ts'
import * as Y from 'yjs'

/** Yjs draws a client's id from 32 bits; those above are the server's own, which no client can take. */
const clientIdsEnd = 2 ** 32

/** An id for a document that the server writes in: nobody's, so that its reversals stay its own. */
export const serverClientId = (): number =>
  clientIdsEnd + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)

/** Ids one actor may write under. Every load of a page draws one, and facilitators share an actor. */
export const mostClientIds = 500

/**
 * Who writes under which client id. Whoever wrote under another's id would make every reader take those structs
 * for the other's, and pass over what the other writes next.
 */
export interface ClientIds {
  /** Whether an actor writes, or may begin to write, under this id. */
  mayUse(client: number, actor: ActorId): boolean
  /** From now on the id is this actor's. */
  bind(client: number, actor: ActorId): void
  /** Those that are this actor's. */
  of(actor: ActorId): readonly number[]
}

const clientOf = (item: Y.Item | null | undefined): number | undefined => item?.id.client

/** Whose the ids in a document are, by what its records say of who wrote them. */
const signed = function* (doc: Y.Doc): Generator<[client: number, actor: ActorId]> {
  for (const root of boardRoots) {
    for (const [, { content }] of doc.getMap(root)._map) {
      const record = content instanceof Y.ContentType ? content.type : undefined
      for (const [field, signer] of Object.entries(boardRecords[root].signatures)) {
        const item = record?._map.get(field)
        const client = clientOf(item)
        if (item === undefined || client === undefined || item.deleted) continue
        const actor = signer(item.content.getContent()[0])
        if (typeof actor === 'string') yield [client, actor]
      }
    }
  }
}

/**
 * Kept as long as the room is in memory. A room that is loaded learns from its document whose the ids are; an id
 * that has only typed, or whose every move has been overwritten, is its first user's.
 */
export const createClientIds = (doc: Y.Doc): ClientIds => {
  const owners = new Map<number, ActorId>()
  const owned = new Map<ActorId, number[]>()
  const of = (actor: ActorId) => owned.get(actor) ?? []
  const bind = (client: number, actor: ActorId) => {
    if (owners.has(client)) return
    owners.set(client, actor)
    owned.set(actor, [...of(actor), client])
  }
  for (const [client, actor] of signed(doc)) if (client < clientIdsEnd) bind(client, actor)
  return {
    bind,
    of,
    mayUse: (client, actor) => {
      if (client >= clientIdsEnd) return false
      const owner = owners.get(client)
      return owner === undefined ? of(actor).length < mostClientIds : owner === actor
    },
  }
}
