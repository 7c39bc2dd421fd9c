import type { BoardRoot } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'
import { allowedRecords } from './allowed.ts'

/**
 * Where a struct lies: as a record under its root, as a value in a record's field, or as a piece of the text in
 * one. Two structs lie in the same place when all of it is equal.
 */
export type Slot =
  | { level: 'record'; root: BoardRoot; id: string }
  | { level: 'field' | 'text'; root: BoardRoot; id: string; field: string }

export const sameSlot = (a: Slot, b: Slot): boolean =>
  a === b ||
  (a.level === b.level &&
    a.root === b.root &&
    a.id === b.id &&
    (a.level === 'record' || b.level === 'record' || a.field === b.field))

/** The place of something under a key, or without one in a text, of what lies in `parent`. */
export const within = (parent: Slot, key: string | null): Slot | undefined => {
  const { root, id } = parent
  if (parent.level === 'record') {
    return key === null ? undefined : { level: 'field', root, id, field: key }
  }
  return parent.level === 'field' && key === null
    ? { level: 'text', root, id, field: parent.field }
    : undefined
}

const rootOf = (doc: Y.Doc, type: unknown): BoardRoot | undefined => {
  for (const [name, { root }] of allowedRecords) if (doc.share.get(name) === type) return root
  return undefined
}

/** The place of a shared type that is in the document, a root excepted. */
export const slotOfType = (doc: Y.Doc, type: Y.AbstractType<unknown>): Slot | undefined =>
  type._item === null ? undefined : slotOfItem(doc, type._item)

/** The place of what is in the document already. */
export const slotOfItem = (doc: Y.Doc, item: Y.Item): Slot | undefined => {
  const { parent, parentSub } = item
  if (!(parent instanceof Y.AbstractType)) return undefined
  if (parent._item !== null) {
    const slot = slotOfType(doc, parent)
    return slot && within(slot, parentSub)
  }
  const root = rootOf(doc, parent)
  return root === undefined || parentSub === null
    ? undefined
    : { level: 'record', root, id: parentSub }
}
