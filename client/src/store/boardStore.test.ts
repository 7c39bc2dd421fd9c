import { participant } from '@firefelt/shared/board/actor.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoardStore, type OthersAct } from './boardStore.ts'

const open = { locked: false, phase: 'open', participants: {} } as const
const target = { success: 0.2, importance: 0.9 }

const setUp = () => {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  const store = createBoardStore()
  store.attach(mine)
  const heard: OthersAct[] = []
  const stop = store.onOthersAct((act) => heard.push(act))
  return {
    heard,
    stop,
    here: (operation: Operation) => applyOperation(mine, participant('me'), open, operation),
    there: (operation: Operation) => {
      applyOperation(theirs, participant('other'), open, operation)
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'the server')
    },
  }
}

it('tells what others put, move and take, as it was and as it is', () => {
  const { heard, there } = setUp()
  there({ type: 'putNote', id: 'a', theme: 'clear-goals', target })
  there({ type: 'moveNote', id: 'a', target: 'parkingLot' })
  there({ type: 'removeNote', id: 'a' })
  expect(heard.map(({ before, after }) => [before?.place.kind, after?.place.kind])).toEqual([
    [undefined, 'map'],
    ['map', 'parkingLot'],
    ['parkingLot', 'parkingLot'],
  ])
  expect(heard[2]?.after?.removedBy).toBe('other')
})

it('tells nothing of one’s own acts, and nothing once it is stopped', () => {
  const { heard, stop, here, there } = setUp()
  expect(here({ type: 'putNote', id: 'a', theme: 'clear-goals', target }).done).toBe(true)
  expect(heard).toEqual([])
  stop()
  there({ type: 'putNote', id: 'b', theme: 'clear-goals', target })
  expect(heard).toEqual([])
})
