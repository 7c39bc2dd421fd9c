import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn, writeNote } from '@firefelt/shared/board/note.ts'
import * as Y from 'yjs'
import { first, forge, over } from './forge.fixture.ts'
import { serverDoc } from './meeting.fixture.ts'

/** The client id under which the letters were typed. */
export const typist = 2_000

/** A board with some post-its, in the reasons of which single letters lie, none typed right after the one before it. */
export const lettered = (notes: number, letters: number): Y.Doc => {
  const doc = serverDoc()
  doc.transact(() => {
    for (let n = 0; n < notes; n++) {
      const place = { kind: 'escalation', by: 'p1' } as const
      const note = { theme: 'klare-maal', sender: 'p1', author: 'p1', place, removedBy: null }
      notesIn(doc).set(`n${n}`, writeNote({ id: `n${n}`, ...note, reason: '' }))
    }
  })
  const page = new Y.Doc()
  page.clientID = typist
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc))
  const texts = [...notesIn(page).values()].flatMap((note) => reasonIn(note) ?? [])
  page.transact(() => {
    for (let letter = 0; letter < letters; letter++) {
      for (const text of texts) text.insert(letter, 'a')
    }
  })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page))
  return doc
}

/** Letters under ids of their own, all written beside the first of a text: each goes past all that was typed after that. */
export const rivals = (doc: Y.Doc, count: number): Uint8Array => {
  const letter = reasonIn(notesIn(doc).get('n0'))?._start?.id
  if (letter === undefined) throw new Error('no letter')
  const structs = [over(letter, first.string, (write) => write.text('x'))]
  return forge(
    Array.from({ length: count }, (_, n) => ({ client: typist + count - n, clock: 0, structs })),
  )
}
