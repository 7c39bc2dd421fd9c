import { facilitator } from '@firefelt/shared/board/actor.ts'
import { boardRoots, notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { type Note, readNote } from '@firefelt/shared/board/note.ts'
import { readOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import type * as Y from 'yjs'
import type { Committed } from './disk.ts'

/** Every note of a board, or the complaint that one cannot be read. */
const notesOf = (doc: Y.Doc, broken: (what: string) => void): Map<string, Note> => {
  const notes = new Map<string, Note>()
  for (const [id, record] of notesIn(doc)) {
    const note = readNote(id, record)
    if (note === undefined)
      broken(
        `the note ${id} cannot be read: ${JSON.stringify((record as Y.Map<unknown>).toJSON())} pending ${doc.store.pendingStructs !== null} ${doc.clientID}`,
      )
    else notes.set(id, note)
  }
  for (const [id, record] of themesIn(doc)) {
    if (readOwnTheme(id, record) === undefined) broken(`the theme ${id} cannot be read`)
  }
  for (const name of doc.share.keys()) {
    if (!(boardRoots as readonly string[]).includes(name)) broken(`a root by the name of ${name}`)
  }
  return notes
}

export interface Rules {
  /** Holds a board that somebody sees to the schema. */
  readable(doc: Y.Doc): void
  /** Holds what is on disk now to the schema and to everyone's rights. */
  committed(mirror: Y.Doc, committed: Committed): void
  /** Whose a Yjs client id is; the server's are nobody's. */
  owns(client: number, actor: string): void
}

/** An account of who may have done what, kept beside the server's own. */
export const createRules = (broken: (what: string) => void): Rules => {
  const owners = new Map<number, string>()
  /** Everyone who ever sent in a group's name. */
  const members = new Map<string, Set<string>>()
  let before = new Map<string, Note>()

  const learnMembers = ({ participants }: Control) => {
    for (const [id, { group }] of Object.entries(participants)) {
      if (group !== null) members.set(group, (members.get(group) ?? new Set()).add(id))
    }
  }
  const writerOf = (record: Y.Map<unknown>, field: string) => {
    const client = record._map.get(field)?.id.client ?? 0
    return owners.get(client)
  }

  const checkOwners = (notes: Y.Map<Y.Map<unknown>>, note: Note) => {
    const record = notes.get(note.id) as Y.Map<unknown>
    const creator = owners.get(notes._map.get(note.id)?.id.client ?? 0)
    if (creator !== note.author) broken(`${note.id} is by ${creator}, not ${note.author}`)
    if (note.author === 'projector') broken('a projector wrote')
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

  /** While the map is locked, only facilitators arrange it; once the meeting has ended, nobody writes. */
  const checkStanding = (record: Y.Map<unknown>, note: Note, { phase }: Control) => {
    const was = before.get(note.id)
    const by = changers(record, was, note)
    if (phase === 'ended' && (by.length > 0 || was?.reason !== note.reason)) {
      broken(`${note.id} changed after the end`)
    }
    if (by.some((who) => who !== facilitator.id)) broken(`${note.id} changed on a locked map`)
  }

  return {
    readable: (doc) => void notesOf(doc, broken),
    committed: (mirror, { before: from, after: to }) => {
      learnMembers(to)
      const notes = notesIn(mirror)
      const now = notesOf(mirror, broken)
      const frozen = from === to && (from.locked || from.phase === 'ended')
      for (const note of now.values()) {
        checkOwners(notes, note)
        if (frozen) checkStanding(notes.get(note.id) as Y.Map<unknown>, note, from)
      }
      for (const id of before.keys()) if (!now.has(id)) broken(`the note ${id} is gone`)
      if (frozen && from.phase === 'ended' && now.size !== before.size) broken('new after the end')
      before = now
    },
    owns: (client, actor) => void owners.set(client, actor),
  }
}
