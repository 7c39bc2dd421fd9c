import { participant } from '@firefelt/shared/board/actor.ts'
import { writeAnswer } from '@firefelt/shared/board/answer.ts'
import { answersIn, notesIn, sheetsIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn } from '@firefelt/shared/board/note.ts'
import { writeSheet } from '@firefelt/shared/board/sheet.ts'
import { makeThemeGroups } from '@firefelt/shared/control/groups.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { put, type TestClient, testRoom } from '../room/room.fixture.ts'

const target = { success: 0.5, importance: 0.5 }

// R-GUARD-9
test('what came too late is taken back in a few bytes, however much has gone from the board before', async () => {
  const { room, connect, store } = await testRoom()
  const writer = connect(participant('p1'))
  const stored = async () => {
    const updates = (await store.loadRoom(room.id))?.updates ?? []
    return updates.reduce((sum, { length }) => sum + length, 0)
  }
  writer.act(put('n1'))
  const reason = reasonIn(notesIn(writer.doc).get('n1'))
  // Every other letter goes: each is a range of its own in what Yjs says has gone.
  writer.doc.transact(() => reason?.insert(0, 'ab'.repeat(1_500)), 'local')
  writer.doc.transact(() => {
    for (let n = 1_500; n > 0; n--) reason?.delete(n * 2 - 1, 1)
  }, 'local')
  await room.idle()
  await room.change((control) => ({ ...control, locked: true, version: control.version + 1 }))
  const before = await stored()
  writer.act({ type: 'moveNote', id: 'n1', target })
  await room.idle()
  expect(writer.late).toHaveLength(1)
  // The move and its reversal.
  expect((await stored()) - before).toBeLessThan(400)
})

// R-GUARD-9
test('whoever has much put back again and again is soon closed, as for writing it', async () => {
  const { room, connect } = await testRoom()
  const themes = { themes: ['klare-maal', 'resultater'], basis: null, choose: false }
  const [writer, other] = [connect(participant('p1')), connect(participant('p2'))]
  const answers = Array.from({ length: 30 }, (_, n) => `a${n}`)
  const words = '€'.repeat(5_000)
  const wordsOf = ({ doc }: TestClient, id = 'a0') => answersIn(doc).get(id)?.get('words') as Y.Text
  const sheet = { id: 's1', form: 'aftale', theme: 'klare-maal', author: 'p2', removedBy: null }
  other.doc.transact(() => {
    sheetsIn(other.doc).set('s1', writeSheet(sheet))
    const answer = { sheet: 's1', field: 'hvad', author: 'p2', chosen: null, words }
    for (const id of answers) answersIn(other.doc).set(id, writeAnswer({ id, ...answer }))
  }, 'local')
  await room.idle()
  // From now on it is another group's.
  for (const id of ['p2', 'p1']) {
    await room.change((it) => addParticipant(it, id, { name: '', remote: false }) ?? it)
  }
  await room.change((it) => ({ ...it, ...makeThemeGroups(it, themes), version: it.version + 1 }))
  let turns = 0
  for (; writer.closedWith === undefined; turns++) {
    expect(turns).toBeLessThan(10)
    writer.doc.transact(() => {
      for (const id of answers) wordsOf(writer, id).delete(0, words.length)
    }, 'local')
    await room.idle()
  }
  expect([writer.closedWith, writer.late.length]).toEqual([closeCodes.tooMany, turns - 1])
  expect(turns).toBeGreaterThan(3)
  expect(wordsOf(other).toString()).toBe(words)
})
