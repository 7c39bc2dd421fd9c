import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'

/** Something that stands on a board: a whole record, one field of it, or words in one of its texts. */
export interface Written {
  by: string
  root: BoardRoot
  id: string
  what: { kind: 'record' } | { kind: 'field' | 'words'; field: string }
}

type Path = Omit<Written, 'by'>

const rootOf = (doc: Y.Doc, type: unknown): BoardRoot | undefined => {
  for (const [name, shared] of doc.share) if (shared === type) return name as BoardRoot
  return undefined
}

/** Where an item lies, by Yjs' own account. */
const pathOf = (doc: Y.Doc, { parent, parentSub }: Y.Item): Path | undefined => {
  if (!(parent instanceof Y.AbstractType)) return undefined
  const root = rootOf(doc, parent)
  if (root !== undefined) return { root, id: parentSub ?? '', what: { kind: 'record' } }
  const above = parent._item && pathOf(doc, parent._item)
  if (!above) return undefined
  if (above.what.kind === 'record') {
    return { ...above, what: { kind: 'field', field: parentSub ?? '' } }
  }
  return { ...above, what: { kind: 'words', field: above.what.field } }
}

const isNew = ({ id, length }: Y.Item | Y.GC, known: ReadonlyMap<number, number>): boolean =>
  id.clock + length > (known.get(id.client) ?? 0)

/**
 * What was written since, as far as it stands: what was written over or taken back does not. The fields that a record
 * was made with are the record.
 *
 * @param known Yjs' state then
 * @param owners whose a client id is
 */
export const writtenSince = (
  doc: Y.Doc,
  known: ReadonlyMap<number, number>,
  owners: ReadonlyMap<number, string>,
): Written[] => {
  const made = new Set<string>()
  const all: (Path & { client: number })[] = []
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs.toReversed()) {
      if (!isNew(struct, known)) break
      const path = struct instanceof Y.Item && !struct.deleted ? pathOf(doc, struct) : undefined
      if (path === undefined) continue
      all.push({ ...path, client })
      if (path.what.kind === 'record') made.add(`${path.root}/${path.id}/${client}`)
    }
  }
  return all.flatMap(({ client, ...path }) => {
    const by = owners.get(client)
    const isPart = path.what.kind !== 'record' && made.has(`${path.root}/${path.id}/${client}`)
    return by === undefined || isPart ? [] : [{ by, ...path }]
  })
}

/** Everyone under whose ids anything at all has come since, also what does not stand. */
export const writersSince = (
  doc: Y.Doc,
  known: ReadonlyMap<number, number>,
  owners: ReadonlyMap<number, string>,
): string[] =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .filter(([client, clock]) => clock > (known.get(client) ?? 0))
    .flatMap(([client]) => owners.get(client) ?? [])
