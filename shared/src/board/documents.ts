import type * as Y from 'yjs'

/** A record as it lies in the document: one Y.Map of fields. */
export type YRecord = Y.Map<unknown>

/** Every root of a board's document. A document that has another was not written by this product. */
export const boardRoots = ['notes', 'themes'] as const
export type BoardRoot = (typeof boardRoots)[number]

/** Post-its by note id. A note is never deleted, only marked removed: see `note.ts`. */
export const notesIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('notes')

/** The themes that participants added, by theme id. */
export const themesIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('themes')
