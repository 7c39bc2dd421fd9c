import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { expect, test } from 'vitest'
import { put, testRoom } from '../room/room.fixture.ts'

test('in a round, post-its wait for the turn; what one has said stays open to write on afterwards', async () => {
  const { room, connect } = await testRoom()
  const command = (wish: Command) => room.change((control) => applyCommand(control, wish, 5))
  for (const id of ['p1', 'p2']) {
    await room.change(
      (control) => addParticipant(control, id, { name: '', remote: false }) ?? control,
    )
  }
  const round = { round: 'r1', seconds: 60, order: [], talkFirst: true }
  await command({ id: 'c1', type: 'startRound', ...round })
  const [a, b] = [connect(participant('p1')), connect(participant('p2'))]
  const removedBy = (id: string) => readNote(id, notesIn(a.doc).get(id))?.removedBy

  a.act(put('n1'))
  b.act(put('n2'))
  await room.idle()
  expect([removedBy('n1'), removedBy('n2')]).toEqual([null, 'p2'])
  expect([a.late, b.late]).toEqual([[], [[{ act: 'note.put', note: 'n2' }]]])

  await command({ id: 'c2', type: 'endTurn', round: 'r1', who: 'p1', passes: false })
  a.act(put('n3'))
  b.act(put('n4'))
  await room.idle()
  expect([removedBy('n3'), removedBy('n4')]).toEqual([null, null])
  expect([a.closedWith, b.closedWith]).toEqual([undefined, undefined])
})
