import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyCommand, type Command } from '@firefelt/shared/control/commands.ts'
import { addParticipant } from '@firefelt/shared/control/participants.ts'
import { expect, it } from 'vitest'
import { testRoom } from '../room/room.fixture.ts'

const put = { type: 'putNote', id: 'n1', theme: 'klare-maal', target: 'escalation' } as const
const command = (wish: object) => ({ id: 'c1', ...wish }) as Command

// R-LATE-1, R-PLACING-1
it('what a participant puts up openly while post-its are placed hidden is taken back', async () => {
  const { room, connect } = await testRoom()
  for (const id of ['p1', 'p2'])
    await room.change((it) => addParticipant(it, id, { name: '', remote: false }) ?? it)
  const hide = { placing: 'h1', of: 'participant', anonymous: false, last: ['p2'] }
  await room.change((it) => applyCommand(it, command({ type: 'openPlacing', ...hide }), 5))
  const [one, two] = [connect(participant('p1')), connect(participant('p2'))]
  one.act(put)
  await room.idle()
  expect(notesIn(two.doc).get('n1')?.get('removedBy')).toBe('p1')
  expect(one.late.flat()).toEqual([{ act: 'note.put', note: 'n1' }])
  const show = command({ type: 'showPlacing', placing: 'h1', shown: 'others' })
  await room.change((it) => applyCommand(it, show, 5))
  one.act({ ...put, id: 'n2' })
  two.act({ ...put, id: 'n3' })
  await room.idle()
  expect(notesIn(two.doc).get('n2')?.get('removedBy')).toBeNull()
  expect(two.late.flat()).toEqual([{ act: 'note.put', note: 'n3' }])
})
