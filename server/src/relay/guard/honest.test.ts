import { boardRoots, notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { createMeeting, serverDoc } from './meeting.fixture.ts'

const boardOf = (doc: Y.Doc) => boardRoots.map((root) => doc.getMap(root).toJSON())

test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
  'whatever honest people do, with the line up or down, is taken: seed %d',
  (seed) => {
    const { server, pages, frames, happen, settle } = createMeeting(seed)
    for (let turn = 0; turn < 600; turn++) happen()
    settle()
    expect(frames.length).toBeGreaterThan(40)
    expect(notesIn(server.doc).size).toBeGreaterThan(3)
    for (const [id, record] of notesIn(server.doc)) expect(readNote(id, record)).toBeDefined()
    for (const { doc } of pages) expect(boardOf(doc)).toEqual(boardOf(server.doc))
    expect(boardOf(serverDoc(server.stored))).toEqual(boardOf(server.doc))
  },
)
