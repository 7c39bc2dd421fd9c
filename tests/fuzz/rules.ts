import { isDeepStrictEqual } from 'node:util'
import { facilitator, projector } from '@firefelt/shared/board/actor.ts'
import { boardRoots, notesIn } from '@firefelt/shared/board/documents.ts'
import type { Note } from '@firefelt/shared/board/note.ts'
import { boardRecords, type RecordKind } from '@firefelt/shared/board/records.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import * as Y from 'yjs'
import { type Written, writersSince, writtenSince } from './authorship.ts'
import type { Committed } from './disk.ts'
import { holdsBack, wrongAtAnyTime, wrongNow } from './rights.ts'

/** What a reader makes of a record: its shared texts are words. */
const fieldsOf = (record: Y.Map<unknown>, { texts }: RecordKind): Record<string, unknown> =>
  Object.fromEntries(
    [...record.entries()].map(([field, value]) => [
      field,
      Object.hasOwn(texts, field) && value instanceof Y.Text ? value.toString() : value,
    ]),
  )

/** Holds every record to its schema, and tells the notes. */
const notesOf = (doc: Y.Doc, broken: (what: string) => void): Map<string, Note> => {
  const notes = new Map<string, Note>()
  for (const root of boardRoots) {
    const kind = boardRecords[root]
    for (const [id, record] of doc.getMap(root)) {
      const fields = record instanceof Y.Map ? fieldsOf(record, kind) : {}
      const { data } = kind.schema.safeParse({ ...fields, id })
      if (data === undefined) broken(`${root}/${id} cannot be read: ${JSON.stringify(fields)}`)
      else if (root === 'notes') notes.set(id, data as Note)
    }
  }
  for (const name of doc.share.keys()) {
    if (!(boardRoots as readonly string[]).includes(name)) broken(`a root by the name of ${name}`)
  }
  return notes
}

/** Every field of every record, by root and id. */
type Board = Record<string, Record<string, Record<string, unknown>>>

/** Everything that stands on a board, for comparing. */
const boardOf = (doc: Y.Doc): Board =>
  Object.fromEntries(boardRoots.map((root) => [root, doc.getMap(root).toJSON()]))

export const sameBoard = (a: Y.Doc, b: Y.Doc): boolean =>
  Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && isDeepStrictEqual(boardOf(a), boardOf(b))

export interface Rules {
  /** Holds a board that somebody sees to the schema. */
  readable(doc: Y.Doc): void
  /** Holds what is on disk now to the schema and to everyone's rights. */
  committed(mirror: Y.Doc, committed: Committed): void
  /** Whose a Yjs client id is; the server's are nobody's. */
  owns(client: number, actor: string): void
}

/** An account of who may have done what, kept beside the server's own. */
export const createRules = (kit: Kit, broken: (what: string) => void): Rules => {
  const owners = new Map<number, string>()
  /** Everyone who ever sent in a group's name. */
  const members = new Map<string, Set<string>>()
  let before = new Map<string, Note>()
  let board: Board = {}
  /** Yjs' state at the commit before. */
  let known = new Map<number, number>()

  const learnMembers = ({ participants }: Control) => {
    for (const [id, { group }] of Object.entries(participants)) {
      if (group !== null) members.set(group, (members.get(group) ?? new Set()).add(id))
    }
  }
  const writerOf = (record: Y.Map<unknown>, field: string) => {
    const client = record._map.get(field)?.id.client ?? 0
    return owners.get(client)
  }

  /** Whoever made a record is its author. */
  const checkAuthors = (mirror: Y.Doc) => {
    for (const root of boardRoots) {
      for (const [id, item] of mirror.getMap(root)._map) {
        const author = (mirror.getMap(root).get(id) as Y.Map<unknown>).get('author')
        const creator = owners.get(item.id.client)
        if (creator !== author) broken(`${root}/${id} is by ${creator}, not ${String(author)}`)
      }
    }
  }

  const checkOwners = (notes: Y.Map<Y.Map<unknown>>, note: Note) => {
    const record = notes.get(note.id) as Y.Map<unknown>
    for (const [field, said] of [
      ['place', note.place.by],
      ['removedBy', note.removedBy],
    ] as const) {
      const writer = writerOf(record, field)
      if (said !== null && writer !== undefined && writer !== said) {
        broken(`${field} of ${note.id} was written by ${writer} in the name of ${said}`)
      }
    }
    const own = note.sender === note.author || members.get(note.sender)?.has(note.author)
    if (!own && note.removedBy === null) broken(`${note.author} sends as ${note.sender}`)
    const { removedBy } = note
    const may = [note.author, note.sender, facilitator.id, ...(members.get(note.sender) ?? [])]
    if (removedBy !== null && !may.includes(removedBy)) broken(`${removedBy} removed ${note.id}`)
  }

  /** Who answers for what is another than it was: a reversal is the server's and brings back somebody's word. */
  const changers = (record: Y.Map<unknown>, was: Note | undefined, note: Note): string[] => {
    if (was === undefined) return note.removedBy === null ? [note.author] : []
    const moved = JSON.stringify(was.place) !== JSON.stringify(note.place)
    const taken = (was.removedBy === null) !== (note.removedBy === null)
    return [
      ...(moved ? [writerOf(record, 'place') ?? note.place.by] : []),
      ...(taken ? [writerOf(record, 'removedBy') ?? facilitator.id] : []),
    ]
  }

  /**
   * While the map is locked or the room asleep, only facilitators arrange it; and nobody puts up a post-it before their
   * turn, or openly what is to be hidden.
   */
  const checkStanding = (record: Y.Map<unknown>, note: Note, control: Control) => {
    const locked = control.locked || control.asleep !== null
    const was = before.get(note.id)
    const by = changers(record, was, note)
    if (locked && by.some((who) => who !== facilitator.id)) {
      broken(`${note.id} changed on a locked map`)
    }
    if (was !== undefined || note.removedBy !== null) return
    if (holdsBack(control, note.author)) broken(`${note.id} was put up before its time`)
  }

  /** Whether a board looks otherwise for it: what came too late stands where it changes nothing, or is put away. */
  const isNews = (mirror: Y.Doc, { root, id, what }: Written): boolean => {
    const now = mirror.getMap<Y.Map<unknown>>(root).get(id)
    const was = board[root]?.[id]
    if (was === undefined) return (now?.get('removedBy') ?? null) === null
    if (what.kind === 'record') return true
    const value = now?.get(what.field)
    // Of letters that are alike, the one that was taken back may be another's.
    const stands = value instanceof Y.Text ? value.toString() : value
    return !isDeepStrictEqual(was[what.field], stands)
  }

  /** Each may have written what they wrote; when a command came in the same commit, its order is not known. */
  const checkRights = (mirror: Y.Doc, { before: from, after: to }: Committed) => {
    if (writersSince(mirror, known, owners).includes(projector.id)) broken('a projector wrote')
    for (const written of writtenSince(mirror, known, owners)) {
      const wrong = wrongAtAnyTime(mirror, kit, written)
      const late =
        from === to && isNews(mirror, written) ? wrongNow(mirror, from, written) : undefined
      const { by, root, id, what } = written
      const where = `${root}/${id}${what.kind === 'record' ? '' : `/${what.field}`}`
      if (wrong !== undefined) broken(`${by} wrote ${where}, ${wrong}`)
      if (late !== undefined) broken(`${by} wrote ${where}, ${late}`)
    }
    known = Y.decodeStateVector(Y.encodeStateVector(mirror))
  }

  return {
    readable: (doc) => void notesOf(doc, broken),
    committed: (mirror, done) => {
      const { before: from, after: to } = done
      learnMembers(to)
      checkRights(mirror, done)
      const notes = notesIn(mirror)
      const now = notesOf(mirror, broken)
      checkAuthors(mirror)
      for (const note of now.values()) {
        checkOwners(notes, note)
        if (from === to) checkStanding(notes.get(note.id) as Y.Map<unknown>, note, from)
      }
      for (const id of before.keys()) if (!now.has(id)) broken(`the note ${id} is gone`)
      before = now
      const stands = boardOf(mirror)
      if (from === to && from.phase === 'ended' && !isDeepStrictEqual(board, stands)) {
        broken('written after the end')
      }
      board = stands
    },
    owns: (client, actor) => void owners.set(client, actor),
  }
}
