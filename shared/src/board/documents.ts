import type * as Y from 'yjs'

/** A record as it lies in the document: one Y.Map of fields. */
export type YRecord = Y.Map<unknown>

/** Every root of a board's document. A document that has another was not written by this product. */
export const boardRoots = ['notes', 'themes', 'choices', 'sheets', 'answers'] as const
export type BoardRoot = (typeof boardRoots)[number]

/** Post-its by note id. A note is never deleted, only marked removed: see `note.ts`. */
export const notesIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('notes')

/** The themes that participants added, by theme id. */
export const themesIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('themes')

/** What the group decided about themes, by an id of its own: see `choice.ts`. */
export const choicesIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('choices')

/** The kit's forms as they are filled in, by sheet id. */
export const sheetsIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('sheets')

/** What stands in the fields of sheets, by answer id. */
export const answersIn = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('answers')
