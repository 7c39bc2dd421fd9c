import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote, writeNote } from '@firefelt/shared/board/note.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type TestClient, testRoom } from '../room/room.fixture.ts'

const put = {
  type: 'putNote',
  id: 'n1',
  theme: 'klare-maal',
  target: { success: 0.25, importance: 0.75 },
} as const
const make = { type: 'makeGroups', count: 2, choose: false, remoteApart: false } as const

const noteOn = (doc: Y.Doc, id = 'n1') => readNote(id, notesIn(doc).get(id))

/** p1 and p3 in group g1, p2 in g2. */
const groupWork = async () => {
  const { room, connect } = await testRoom()
  const command = (wish: Command) => room.change((control) => applyCommand(control, wish, 5))
  for (const id of ['p1', 'p2', 'p3']) {
    await room.change(
      (control) => addParticipant(control, id, { name: '', remote: false }) ?? control,
    )
  }
  await command({ ...make, id: 'c1' })
  const [a, b, c] = ['p1', 'p2', 'p3'].map((id) => connect(participant(id)))
  if (!a || !b || !c) throw new Error('somebody is missing')
  return { room, connect, command, a, b, c }
}

/** Writes a note as a client would that thinks it sends in that name. */
const forge = ({ doc, session }: TestClient, sender: string) =>
  doc.transact(() => {
    const by = session.actor.id
    const place = { kind: 'map', success: 0.25, importance: 0.75, by } as const
    const { id, theme } = put
    const note = { id, theme, sender, author: by, place, removedBy: null, reason: '' }
    notesIn(doc).set(id, writeNote(note))
  }, 'local')

// R-GUARD-3
test('a post-it in the name of one’s group is taken', async () => {
  const { room, a, b } = await groupWork()
  a.act(put)
  await room.idle()
  expect(noteOn(b.doc)).toMatchObject({ sender: 'g1', author: 'p1', removedBy: null })
  expect([a.acked, a.late, a.closedWith]).toEqual([1, [], undefined])
})

test('one in one’s own name is taken though one is in a group', async () => {
  const { room, a, b } = await groupWork()
  forge(a, 'p1')
  await room.idle()
  expect(noteOn(b.doc)).toMatchObject({ sender: 'p1', removedBy: null })
})

test.each(['g2', 'g1'])(
  'one in another’s or a former group’s name is taken back (%s)',
  async (sender) => {
    const { room, command, a, b } = await groupWork()
    await command({ ...make, id: 'c2' })
    await command({ type: 'nameGroup', id: 'c3', group: 'g4', name: 'Ude' })
    forge(a, sender === 'g2' ? 'g4' : sender)
    await room.idle()
    for (const { doc } of [a, b]) expect(noteOn(doc)?.removedBy).toBe('p1')
    expect(a.late.flat()).toEqual([{ act: 'note.put', note: 'n1' }])
    expect([a.acked, a.closedWith, b.late]).toEqual([1, undefined, []])
  },
)

test('and cannot be put up again while that group is at work', async () => {
  const { room, a, b } = await groupWork()
  forge(a, 'g2')
  await room.idle()
  a.act({ type: 'restoreNote', id: 'n1' })
  await room.idle()
  expect(noteOn(b.doc)?.removedBy).toBe('p1')
  expect(a.late.flat()).toEqual([
    { act: 'note.put', note: 'n1' },
    { act: 'note.restore', note: 'n1' },
  ])
})

test.each(['g9', 'p2', 'facilitator', 'constructor'])(
  'one in the name of %s resets its sender',
  async (sender) => {
    const { room, a, b } = await groupWork()
    forge(a, sender)
    await room.idle()
    expect(a.closedWith).toBe(closeCodes.reset)
    expect(noteOn(b.doc)).toBeUndefined()
  },
)

test('nobody but a participant sends in a group’s name', async () => {
  const { room, connect } = await groupWork()
  const boss = connect(facilitator)
  forge(boss, 'g1')
  await room.idle()
  expect(boss.closedWith).toBe(closeCodes.reset)
})

test('who is in the group may remove its post-it and put it back, who is in another may not', async () => {
  const { room, a, b, c } = await groupWork()
  a.act(put)
  await room.idle()
  c.act({ type: 'removeNote', id: 'n1' })
  await room.idle()
  expect(noteOn(a.doc)?.removedBy).toBe('p3')
  c.act({ type: 'restoreNote', id: 'n1' })
  await room.idle()
  expect(noteOn(a.doc)?.removedBy).toBeNull()
  // Taken back rather than refused: they may have been in the group a moment ago.
  b.doc.transact(() => notesIn(b.doc).get('n1')?.set('removedBy', 'p2'), 'local')
  await room.idle()
  expect(b.late.flat()).toEqual([{ act: 'note.remove', note: 'n1' }])
  expect([b.closedWith, c.closedWith, c.late]).toEqual([undefined, undefined, []])
  expect(noteOn(b.doc)?.removedBy).toBeNull()
  expect(noteOn(a.doc)?.removedBy).toBeNull()
})

test('a writer who has come to another group may still remove what they wrote', async () => {
  const { room, command, a, b } = await groupWork()
  a.act(put)
  await command({ type: 'moveToGroup', id: 'c2', participant: 'p1', group: 'g2' })
  a.act({ type: 'removeNote', id: 'n1' })
  await room.idle()
  expect(noteOn(b.doc)?.removedBy).toBe('p1')
  expect(a.closedWith).toBeUndefined()
})
