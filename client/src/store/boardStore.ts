import { type Answer, readAnswer } from '@firefelt/shared/board/answer.ts'
import { type Choice, readChoice } from '@firefelt/shared/board/choice.ts'
import {
  answersIn,
  choicesIn,
  notesIn,
  sheetsIn,
  themesIn,
  type YRecord,
} from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { type OwnTheme, readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { readSheet, type Sheet } from '@firefelt/shared/board/sheet.ts'
import type * as Y from 'yjs'
import { type Readable, type Writable, writable } from './readable.ts'
import { reread, touchedIds } from './records.ts'

/** A post-it that somebody else's act changed. */
export interface NoteChange {
  before: Note
  /** As it lies in the document now; undefined when it is no post-it any more. */
  after: Note | undefined
}

/** Any act of somebody else's; `before` is undefined for a post-it that was not on the board. */
export interface OthersAct {
  before: Note | undefined
  after: Note | undefined
}

export interface BoardStore {
  notes: Readable<ReadonlyMap<string, Note>>
  themes: Readable<ReadonlyMap<string, OwnTheme>>
  choices: Readable<ReadonlyMap<string, Choice>>
  sheets: Readable<ReadonlyMap<string, Sheet>>
  answers: Readable<ReadonlyMap<string, Answer>>
  /** Calls `listener` for each post-it that another's act put, changed or took; returns what stops it. */
  onOthersAct(listener: (act: OthersAct) => void): () => void
  /** Shows another document from now on; returns what stops it. */
  attach(doc: Y.Doc): () => void
}

const watch = <Record extends object>(
  root: Y.Map<YRecord>,
  shown: Writable<ReadonlyMap<string, Record>>,
  read: (id: string) => Record | undefined,
  changed: (
    ids: Iterable<string>,
    origin: unknown,
    before: ReadonlyMap<string, Record>,
  ) => void = () => {},
): (() => void) => {
  const show = (ids: Iterable<string>) => shown.set(reread(shown.get(), ids, read))
  const observe = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    { origin }: Y.Transaction,
  ) => {
    const before = shown.get()
    const ids = touchedIds(root, events)
    show(ids)
    changed(ids, origin, before)
  }
  root.observeDeep(observe)
  show(new Set([...shown.get().keys(), ...root.keys()]))
  return () => root.unobserveDeep(observe)
}

/**
 * The board as plain records. A transaction is published once, and only the records it changed are new objects,
 * so a screen redraws no more than that.
 *
 * @param changedByOthers told of each post-it on the board that another's act changed
 */
export const createBoardStore = (
  changedByOthers: (change: NoteChange) => void = () => {},
): BoardStore => {
  const notes = writable<ReadonlyMap<string, Note>>(new Map())
  const themes = writable<ReadonlyMap<string, OwnTheme>>(new Map())
  const choices = writable<ReadonlyMap<string, Choice>>(new Map())
  const sheets = writable<ReadonlyMap<string, Sheet>>(new Map())
  const answers = writable<ReadonlyMap<string, Answer>>(new Map())
  const listeners = new Set<(act: OthersAct) => void>()

  return {
    notes,
    themes,
    choices,
    sheets,
    answers,
    onOthersAct: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attach: (doc) => {
      const noteRecords = notesIn(doc)
      const find = (id: string) => readNote(id, noteRecords.get(id))
      const onBoard = (id: string) => {
        const note = find(id)
        return note?.removedBy === null ? note : undefined
      }
      const stopNotes = watch(noteRecords, notes, onBoard, (ids, origin, before) => {
        if (origin === 'local') return
        for (const id of ids) {
          const note = before.get(id)
          const after = find(id)
          if (note !== undefined) changedByOthers({ before: note, after })
          for (const listener of listeners) listener({ before: note, after })
        }
      })
      const stops = [
        stopNotes,
        watch(themesIn(doc), themes, (id) => readOwnTheme(id, themesIn(doc).get(id))),
        watch(choicesIn(doc), choices, (id) => readChoice(id, choicesIn(doc).get(id))),
        watch(sheetsIn(doc), sheets, (id) => readSheet(id, sheetsIn(doc).get(id))),
        watch(answersIn(doc), answers, (id) => readAnswer(id, answersIn(doc).get(id))),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
