import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Actor } from '../board/actor.ts'
import { applyOperation } from './apply.ts'
import { anna, at, bo, boardWithNote, locked, note, open } from './fixtures/boards.ts'
import { emptyHistory, remember, step } from './history.ts'
import type { Operation, OperationOf, Outcome } from './operation.ts'

/** One person at a board, with what they can undo. */
const person = (doc: Y.Doc, actor: Actor) => {
  let history = emptyHistory
  const go = (direction: 'undo' | 'redo', control: typeof open | typeof locked) => {
    const apply = (operation: Operation) => applyOperation(doc, actor, control, operation)
    const stepped = step(history, direction, apply)
    history = stepped.history
    return stepped.outcome
  }
  return {
    act: (operation: Operation): Outcome => {
      const outcome = applyOperation(doc, actor, open, operation)
      if (outcome.done) history = remember(history, outcome.inverse)
      return outcome
    },
    undo: (control: typeof open | typeof locked = open) => go('undo', control),
    redo: () => go('redo', open),
    left: () => ({ undo: history.undo.length, redo: history.redo.length }),
  }
}

const moveTo = (success: number, importance: number): OperationOf<'moveNote'> => ({
  type: 'moveNote',
  id: 'n1',
  target: at(success, importance),
})

describe('undo and redo', () => {
  it('go back and forth through several moves', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    const stands = () => note(doc, 'n1')?.place
    const places = [stands()]
    for (const x of [0.1, 0.2, 0.3]) {
      me.act(moveTo(x, x))
      places.push(stands())
    }
    for (const place of places.slice(0, -1).reverse()) {
      expect(me.undo()?.done).toBe(true)
      expect(stands()).toEqual(place)
    }
    expect(me.undo()).toBeUndefined()
    for (const place of places.slice(1)) {
      expect(me.redo()?.done).toBe(true)
      expect(stands()).toEqual(place)
    }
    expect(me.redo()).toBeUndefined()
  })

  it('take a new post-it off the board and put it back', () => {
    const doc = boardWithNote()
    const me = person(doc, bo)
    me.act({ type: 'putNote', id: 'n2', theme: 'trust', target: 'escalation' })
    const put = note(doc, 'n2')
    me.undo()
    expect(note(doc, 'n2')?.removedBy).toBe('p2')
    me.redo()
    expect(note(doc, 'n2')).toEqual(put)
    me.undo()
    expect(note(doc, 'n2')?.removedBy).toBe('p2')
  })

  it('put back a post-it that was removed', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    me.act({ type: 'removeNote', id: 'n1' })
    me.undo()
    expect(note(doc, 'n1')?.removedBy).toBeNull()
  })

  // R-BOARD-5
  it('leave alone what somebody else has moved since', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    const other = person(doc, bo)
    me.act(moveTo(0.1, 0.1))
    other.act(moveTo(0.9, 0.9))
    expect(me.undo()).toEqual({ done: false, refusal: 'changed-since' })
    expect(note(doc, 'n1')?.place).toMatchObject({ success: 0.9, by: 'p2' })
    expect(me.left()).toEqual({ undo: 0, redo: 0 })
  })

  it('leave it alone though the other put it on the very same spot', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    const other = person(doc, bo)
    me.act(moveTo(0.1, 0.1))
    other.act(moveTo(0.9, 0.9))
    other.act(moveTo(0.1, 0.1))
    expect(me.undo()).toEqual({ done: false, refusal: 'changed-since' })
  })

  it('leave alone what one has put up, when somebody else has moved it since', () => {
    const doc = boardWithNote()
    const me = person(doc, bo)
    const put = { type: 'putNote', id: 'n2', theme: 'trust', target: at(0.2, 0.2) } as const
    me.act(put)
    person(doc, anna).act({ ...moveTo(0.9, 0.9), id: 'n2' })
    expect(me.undo()).toEqual({ done: false, refusal: 'changed-since' })
    expect(note(doc, 'n2')).toMatchObject({ removedBy: null, place: { success: 0.9, by: 'p1' } })
  })

  it('leave it alone also when it was taken off and put back in between', () => {
    const doc = boardWithNote()
    const me = person(doc, bo)
    me.act({ type: 'putNote', id: 'n2', theme: 'trust', target: at(0.2, 0.2) })
    expect([me.undo()?.done, me.redo()?.done]).toEqual([true, true])
    person(doc, anna).act({ ...moveTo(0.9, 0.9), id: 'n2' })
    expect(me.undo()).toEqual({ done: false, refusal: 'changed-since' })
    expect(note(doc, 'n2')).toMatchObject({ removedBy: null, place: { success: 0.9, by: 'p1' } })
  })

  it('take off again what was removed and put back, unless somebody has moved it since', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    me.act({ type: 'removeNote', id: 'n1' })
    expect([me.undo()?.done, me.redo()?.done]).toEqual([true, true])
    expect(note(doc, 'n1')?.removedBy).toBe('p1')
    me.undo()
    person(doc, bo).act(moveTo(0.9, 0.9))
    expect(me.redo()).toEqual({ done: false, refusal: 'changed-since' })
    expect(note(doc, 'n1')?.removedBy).toBeNull()
  })

  it('take away what one has put up, moved, and moved back', () => {
    const doc = boardWithNote()
    const me = person(doc, bo)
    me.act({ type: 'putNote', id: 'n2', theme: 'trust', target: at(0.2, 0.2) })
    me.act({ ...moveTo(0.9, 0.9), id: 'n2' })
    expect([me.undo()?.done, me.undo()?.done]).toEqual([true, true])
    expect(note(doc, 'n2')?.removedBy).toBe('p2')
  })

  it('leave alone what somebody has removed since', () => {
    const doc = boardWithNote()
    const me = person(doc, bo)
    me.act(moveTo(0.1, 0.1))
    person(doc, anna).act({ type: 'removeNote', id: 'n1' })
    expect(me.undo()).toEqual({ done: false, refusal: 'gone' })
  })

  it('say that the map is locked', () => {
    const doc = boardWithNote()
    const me = person(doc, anna)
    me.act(moveTo(0.1, 0.1))
    expect(me.undo(locked)).toEqual({ done: false, refusal: 'locked' })
    expect(note(doc, 'n1')?.place).toMatchObject({ success: 0.1 })
  })
})

describe('what is remembered', () => {
  it('is not what cannot be undone', () => {
    expect(remember(emptyHistory, undefined)).toBe(emptyHistory)
  })

  it('can no longer be redone after a new act', () => {
    const me = person(boardWithNote(), anna)
    me.act(moveTo(0.1, 0.1))
    me.act(moveTo(0.2, 0.2))
    me.undo()
    expect(me.left()).toEqual({ undo: 1, redo: 1 })
    me.act(moveTo(0.3, 0.3))
    expect(me.left()).toEqual({ undo: 2, redo: 0 })
  })

  it('is the last hundred acts', () => {
    const me = person(boardWithNote(), anna)
    for (let n = 0; n < 130; n++) me.act(moveTo(n / 200, 0))
    expect(me.left()).toEqual({ undo: 100, redo: 0 })
  })
})
