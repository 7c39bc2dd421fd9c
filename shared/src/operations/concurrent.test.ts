import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyOperation } from './apply.ts'
import { anna, at, bo, boardWithNote, exchange, note, open } from './fixtures/boards.ts'

/** Two boards with the same note, each with a client id of its own. */
const boards = (ids: readonly [number, number]) => {
  const first = boardWithNote()
  const second = new Y.Doc()
  exchange(first, second)
  first.clientID = ids[0]
  second.clientID = ids[1]
  return [first, second] as const
}

// R-BOARD-4
it.each([
  [1, 2],
  [2, 1],
] as const)(
  'of two drops at once one stands, whole, on every board: client ids %d and %d',
  (...ids) => {
    const [first, second] = boards(ids)
    const move = (doc: Y.Doc, actor: typeof anna, x: number) =>
      applyOperation(doc, actor, open, { type: 'moveNote', id: 'n1', target: at(x, x) })
    move(first, anna, 0.1)
    move(second, bo, 0.9)
    exchange(first, second)
    const stands = ids[0] > ids[1] ? at(0.1, 0.1) : at(0.9, 0.9)
    const by = ids[0] > ids[1] ? 'p1' : 'p2'
    for (const doc of [first, second]) {
      expect(note(doc, 'n1')?.place).toEqual({ kind: 'map', ...stands, by })
    }
  },
)

// R-BOARD-4
it('a drop after one has seen the other’s stands, whatever the client ids', () => {
  const [first, second] = boards([2, 1])
  const target = (x: number) => ({ type: 'moveNote', id: 'n1', target: at(x, x) }) as const
  applyOperation(first, anna, open, target(0.1))
  exchange(first, second)
  applyOperation(second, bo, open, target(0.9))
  exchange(first, second)
  expect(note(first, 'n1')?.place).toMatchObject({ success: 0.9, by: 'p2' })
})
