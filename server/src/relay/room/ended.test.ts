import { facilitator, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { applyCommand } from '@firefelt/shared/control/commands.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { put, testRoom } from './room.fixture.ts'

const anna = participant('p1')
const bo = participant('p2')
const successOn = (doc: Y.Doc, id: string) => {
  const place = readNote(id, notesIn(doc).get(id))?.place
  return place?.kind === 'map' ? place.success : undefined
}
const end = { id: 'c2', type: 'end' } as const

// R-RIGHT-5
test('who comes back after the end is told all that was agreed, and then closed', async () => {
  const { room, connect, clock } = await testRoom()
  const boss = connect(facilitator)
  boss.act(put('n1'))
  await room.change((control) => applyCommand(control, end, 5))
  const [late, silent] = [connect(anna), connect(bo)]
  expect(late.received).toEqual([extraMessage.control])
  late.sync()
  await room.idle()
  expect(successOn(late.doc, 'n1')).toBe(0.25)
  expect([late.closedWith, silent.closedWith]).toEqual([closeCodes.ended, undefined])
  clock.pass(5_000)
  expect(silent.closedWith).toBe(closeCodes.ended)
})

// R-RIGHT-5
test('a stock client that comes after the end is told as well', async () => {
  const { room, connect } = await testRoom()
  connect(facilitator).act(put('n1'))
  await room.change((control) => applyCommand(control, end, 5))
  const late = connect(anna, false)
  late.sync()
  await room.idle()
  expect([successOn(late.doc, 'n1'), late.closedWith]).toEqual([0.25, closeCodes.ended])
})

// R-RIGHT-5
test('who comes back in the moment of the end is told as well, before it is closed', async () => {
  const { room, connect } = await testRoom()
  const boss = connect(facilitator)
  boss.act(put('n1'))
  await room.idle()
  const back = connect(anna)
  back.session.caughtUp = false
  await room.change((control) => applyCommand(control, end, 5))
  expect(back.closedWith).toBeUndefined()
  back.sync()
  await room.idle()
  expect(successOn(back.doc, 'n1')).toBe(0.25)
  expect(back.closedWith).toBe(closeCodes.ended)
})
