import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator } from '../board/actor.ts'
import type { Participant } from '../control/participant.ts'
import { applyOperation } from './apply.ts'
import { anna, at, bo, note, open } from './fixtures/boards.ts'
import type { Operation } from './operation.ts'

const inGroup = (number: number, group: string | null): Participant => ({
  number,
  name: '',
  group,
  remote: false,
})
/** Anna in group g1, Bo where he is put. */
const standing = (group: string | null) => ({
  ...open,
  participants: { p1: inGroup(1, 'g1'), p2: inGroup(2, group) },
})
const put: Operation = { type: 'putNote', id: 'n1', theme: 'goals', target: at(0.25, 0.75) }
const remove: Operation = { type: 'removeNote', id: 'n1' }
const restore: Operation = { type: 'restoreNote', id: 'n1' }

/** A board with Anna's post-it, sent by her group. */
const board = () => {
  const doc = new Y.Doc()
  expect(applyOperation(doc, anna, standing('g1'), put).done).toBe(true)
  return doc
}

describe('a post-it of a group', () => {
  it('is sent in the group’s name, and written by the actor', () => {
    expect(note(board(), 'n1')).toMatchObject({ sender: 'g1', author: 'p1', place: { by: 'p1' } })
  })

  it('is removed and put back by anyone in the group', () => {
    const doc = board()
    expect(applyOperation(doc, bo, standing('g1'), remove).done).toBe(true)
    expect(note(doc, 'n1')?.removedBy).toBe('p2')
    expect(applyOperation(doc, bo, standing('g1'), restore).done).toBe(true)
  })

  it.each(['g2', null])('is not removed by somebody in %s', (group) => {
    const outcome = applyOperation(board(), bo, standing(group), remove)
    expect(outcome).toEqual({ done: false, refusal: 'forbidden' })
  })

  it('is still removed by its writer, who is in another group now', () => {
    const moved = { ...open, participants: { p1: inGroup(1, 'g2') } }
    expect(applyOperation(board(), anna, moved, remove).done).toBe(true)
  })
})

it('a facilitator and who is in no group send in their own name', () => {
  const doc = new Y.Doc()
  applyOperation(doc, bo, standing(null), put)
  applyOperation(doc, facilitator, standing(null), { ...put, id: 'n2' })
  expect([note(doc, 'n1')?.sender, note(doc, 'n2')?.sender]).toEqual(['p2', 'facilitator'])
})
