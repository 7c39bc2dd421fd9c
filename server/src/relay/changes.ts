import { boardRoots, notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import * as Y from 'yjs'

/**
 * What an update did to the board, in the board's own words. `before` is the field's former value.
 * `foreign` is anything that no operation of ours writes.
 */
export type Change =
  | { kind: 'noteCreated'; note: string }
  | { kind: 'noteField'; note: string; field: string; before: unknown }
  | { kind: 'reasonText'; note: string }
  | { kind: 'themeCreated'; theme: string }
  | { kind: 'foreign'; what: string }

const foreign = (what: string): Change => ({ kind: 'foreign', what })

const isPlainText = (event: Y.YEvent<Y.AbstractType<unknown>>): boolean =>
  event.delta.every(
    ({ insert, attributes }) =>
      attributes === undefined && (insert === undefined || typeof insert === 'string'),
  )

const noteChanges = (event: Y.YEvent<Y.AbstractType<unknown>>): Change[] => {
  const [note, field] = event.path
  if (event.path.length === 0) {
    return [...event.changes.keys].map(([key, { action }]) =>
      action === 'add' ? { kind: 'noteCreated', note: key } : foreign(`note ${action}`),
    )
  }
  if (typeof note !== 'string') return [foreign('path')]
  if (event.path.length === 1) {
    return [...event.changes.keys].map(([key, { oldValue }]) => ({
      kind: 'noteField',
      note,
      field: key,
      before: oldValue as unknown,
    }))
  }
  const isReason = event.path.length === 2 && field === 'reason' && isPlainText(event)
  return [isReason ? { kind: 'reasonText', note } : foreign('depth')]
}

const themeChanges = (event: Y.YEvent<Y.AbstractType<unknown>>): Change[] =>
  event.path.length > 0
    ? [foreign('theme')]
    : [...event.changes.keys].map(([key, { action }]) =>
        action === 'add' ? { kind: 'themeCreated', theme: key } : foreign(`theme ${action}`),
      )

const isWhole = (doc: Y.Doc): boolean =>
  doc.store.pendingStructs === null && doc.store.pendingDs === null

const hasOnlyOurRoots = (doc: Y.Doc): boolean =>
  [...doc.share.keys()].every((name) => (boardRoots as readonly string[]).includes(name))

export interface Applied {
  changes: Change[]
  /** The bytes that had an effect; undefined when the document already had all of the update. */
  effect: Uint8Array | undefined
}

/** Applies an update and tells what it did. @throws when it is no update, or does not connect to the document */
export const applyAndObserve = (doc: Y.Doc, update: Uint8Array): Applied => {
  const changes: Change[] = []
  let effect: Uint8Array | undefined
  const onNotes = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    changes.push(...events.flatMap(noteChanges))
  const onThemes = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    changes.push(...events.flatMap(themeChanges))
  const onUpdate = (bytes: Uint8Array) => {
    effect = bytes
  }
  const notes = notesIn(doc) as Y.AbstractType<unknown> as Y.Map<unknown>
  const themes = themesIn(doc) as Y.AbstractType<unknown> as Y.Map<unknown>
  notes.observeDeep(onNotes)
  themes.observeDeep(onThemes)
  doc.on('update', onUpdate)
  try {
    Y.applyUpdate(doc, update, 'client')
  } finally {
    notes.unobserveDeep(onNotes)
    themes.unobserveDeep(onThemes)
    doc.off('update', onUpdate)
  }
  if (!isWhole(doc)) throw new Error('the update does not connect to the document')
  if (!hasOnlyOurRoots(doc)) changes.push(foreign('root'))
  return { changes, effect }
}
