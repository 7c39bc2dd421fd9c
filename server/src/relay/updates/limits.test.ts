import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn, themesIn } from '@firefelt/shared/board/documents.ts'
import { writeNote } from '@firefelt/shared/board/note.ts'
import { writeOwnTheme } from '@firefelt/shared/board/ownTheme.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type TestClient, testRoom } from '../room/room.fixture.ts'

const addNote = (doc: Y.Doc, id: string, by: string) => {
  const place = { kind: 'escalation', by } as const
  const note = { id, theme: 'klare-maal', sender: by, author: by, place, removedBy: null }
  notesIn(doc).set(id, writeNote({ ...note, reason: '' }))
}
const addTheme = (doc: Y.Doc, id: string, by: string) =>
  themesIn(doc).set(id, writeOwnTheme({ id, name: 'Frokost', author: by }))

/** Writes so many records, a hundred an update, without asking whether the board holds them. */
const fill = (client: TestClient, add: typeof addNote | typeof addTheme, many: number) => {
  const { doc, session } = client
  for (let first = 0; first < many; first += 100) {
    doc.transact(() => {
      for (let n = first; n < Math.min(many, first + 100); n++) add(doc, `x${n}`, session.actor.id)
    }, 'local')
  }
}

// R-BOARD-6
test.each([
  ['post-its', addNote, notesIn, limits.notes],
  ['own themes', addTheme, themesIn, limits.ownThemes],
] as const)(
  'a board holds so many %s and no more, whoever writes them',
  async (_, add, of, most) => {
    const { room, connect } = await testRoom()
    const [honest, forger] = [connect(facilitator), connect(participant('p1'))]
    fill(honest, add, most)
    await room.idle()
    expect([honest.closedWith, of(forger.doc).size]).toEqual([undefined, most])
    forger.doc.transact(() => void add(forger.doc, 'more', 'p1'), 'local')
    await room.idle()
    expect([forger.closedWith, forger.acked]).toEqual([closeCodes.reset, 0])
    expect(of(honest.doc).size).toBe(most)
    const late = connect(participant('p2'))
    late.sync()
    await room.idle()
    expect(of(late.doc).size).toBe(most)
  },
)

test('a full board still takes moves, and an honest client asks no more of it', async () => {
  const { room, connect } = await testRoom()
  const honest = connect(facilitator)
  fill(honest, addNote, limits.notes)
  const target = { success: 0.5, importance: 0.5 }
  honest.act({ type: 'moveNote', id: 'x0', target })
  expect(() => honest.act({ type: 'putNote', id: 'more', theme: 'klare-maal', target })).toThrow(
    'full',
  )
  await room.idle()
  expect(honest.closedWith).toBeUndefined()
  expect(honest.acked).toBe(limits.notes / 100 + 1)
})
