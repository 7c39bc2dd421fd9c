import type { YRecord } from '@firefelt/shared/board/documents.ts'
import type * as Y from 'yjs'

/** The ids of the records that a transaction touched, at whatever depth. */
export const touchedIds = (
  root: Y.Map<YRecord>,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Set<string> => {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.target === root) for (const id of event.changes.keys.keys()) ids.add(id)
    else ids.add(String(event.path[0]))
  }
  return ids
}

/** Whether two records read from the document say the same: their values are plain and small. */
export const sameRecord = (a: object | undefined, b: object | undefined): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Reads `ids` anew into a copy of `before`; the same map when nothing came of it. */
export const reread = <Record extends object>(
  before: ReadonlyMap<string, Record>,
  ids: Iterable<string>,
  read: (id: string) => Record | undefined,
): ReadonlyMap<string, Record> => {
  let after: Map<string, Record> | undefined
  for (const id of ids) {
    const record = read(id)
    if (sameRecord(record, before.get(id))) continue
    after ??= new Map(before)
    if (record === undefined) after.delete(id)
    else after.set(id, record)
  }
  return after ?? before
}
