import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { expect, test } from 'vitest'
import { heldStore, put, testRoom } from './room.fixture.ts'

const moved = (turn: number) =>
  ({
    type: 'moveNote',
    id: 'n1',
    target: { success: (turn % 97) / 97, importance: (turn % 89) / 89 },
  }) as const

// R-GUARD-7
test('of very many writes that wait, no more than 500 are written and told at a time', async () => {
  const held = { waiting: [] as ReturnType<typeof heldStore>['waiting'] }
  const sizes: number[] = []
  const { room, connect } = await testRoom((store) => {
    const counting = {
      ...store,
      commit: (id: string, commit: Parameters<typeof store.commit>[1]) => {
        sizes.push(commit.updates?.length ?? 0)
        return store.commit(id, commit)
      },
    }
    const { store: waits, waiting } = heldStore(counting)
    held.waiting = waiting
    return waits
  })
  const go = async () => {
    const idle = room.idle()
    let done = false
    void idle.then(() => (done = true))
    while (!done) {
      held.waiting.shift()?.go()
      await new Promise(setImmediate)
    }
  }
  const [writer, other] = [connect(participant('p1')), connect(participant('p2'))]
  writer.act(put('n1'))
  await go()
  // While the first of these is being written, the others come.
  for (let turn = 0; turn < 350; turn++) writer.act(moved(turn))
  for (let turn = 0; turn < 350; turn++) other.act(moved(turn))
  await go()
  expect(Math.max(...sizes)).toBe(500)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(701)
  expect([writer.acked, other.acked]).toEqual([351, 350])
  expect(notesIn(other.doc).get('n1')?.toJSON()).toEqual(notesIn(writer.doc).get('n1')?.toJSON())
})
