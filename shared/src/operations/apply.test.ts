import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator, projector } from '../board/actor.ts'
import { limits } from '../protocol/limits.ts'
import { applyOperation } from './apply.ts'
import {
  anna,
  at,
  bo,
  boardOf,
  boardWithNote,
  ended,
  locked,
  note,
  open,
} from './fixtures/boards.ts'
import type { Operation } from './operation.ts'
import { putNote } from './putNote.ts'

const move = { type: 'moveNote', id: 'n1', target: at(0.5, 0.5) } as const
const put: Operation = { type: 'putNote', id: 'n2', theme: 'trust', target: 'escalation' }
const remove = { type: 'removeNote', id: 'n1' } as const
const restore: Operation = { type: 'restoreNote', id: 'n1' }
const add: Operation = { type: 'addTheme', id: 't1', name: 'Frokost' }

describe('what is done to a board', () => {
  it('puts a post-it where it was asked for, sent and written by the actor', () => {
    const doc = boardWithNote()
    expect(applyOperation(doc, bo, open, put).done).toBe(true)
    expect(note(doc, 'n2')).toEqual({
      id: 'n2',
      theme: 'trust',
      sender: 'p2',
      author: 'p2',
      place: { kind: 'escalation', by: 'p2' },
      removedBy: null,
      reason: '',
    })
  })

  it('moves it, and says who moved it', () => {
    const doc = boardWithNote()
    expect(applyOperation(doc, bo, open, move).done).toBe(true)
    const place = { kind: 'map', success: 0.5, importance: 0.5, by: 'p2' }
    expect(note(doc, 'n1')).toMatchObject({ place, sender: 'p1', author: 'p1' })
  })

  it('removes it and puts it back with its reason', () => {
    const doc = boardWithNote()
    const before = note(doc, 'n1')
    applyOperation(doc, facilitator, open, remove)
    expect(note(doc, 'n1')).toEqual({ ...before, removedBy: 'facilitator' })
    applyOperation(doc, anna, open, restore)
    expect(note(doc, 'n1')).toEqual(before)
  })

  it('adds a theme in the actor’s own words, trimmed, and cannot be undone', () => {
    const doc = boardWithNote()
    const outcome = applyOperation(doc, bo, open, { ...add, name: '  Fælles frokost ' })
    expect(outcome).toEqual({ done: true, inverse: undefined })
    expect(boardOf(doc).themes).toEqual([
      { id: 't1', theme: { id: 't1', name: 'Fælles frokost', author: 'p2' } },
    ])
  })

  it('removes what was moved since, unless only what stands where it stood is to go', () => {
    const from = { kind: 'map', success: 0.25, importance: 0.75, by: 'p1' } as const
    const moved = boardWithNote()
    applyOperation(moved, bo, open, move)
    const guarded = applyOperation(moved, anna, open, { ...remove, from })
    expect(guarded).toEqual({ done: false, refusal: 'changed-since' })
    expect(applyOperation(moved, anna, open, remove).done).toBe(true)
    expect(applyOperation(boardWithNote(), anna, open, { ...remove, from }).done).toBe(true)
  })

  it('can be taken back: what was put up, only from where it was put', () => {
    const from = { kind: 'escalation', by: 'p2' }
    const outcome = applyOperation(boardWithNote(), bo, open, put)
    expect(outcome).toEqual({ done: true, inverse: { type: 'removeNote', id: 'n2', from } })
    const removed = applyOperation(boardWithNote(), anna, open, remove)
    expect(removed).toEqual({ done: true, inverse: restore })
  })

  it.each([put, move, remove, add])('is one update each, from this client ($type)', (operation) => {
    const doc = boardWithNote()
    const origins: unknown[] = []
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
    applyOperation(doc, anna, open, operation)
    expect(origins).toEqual(['local'])
  })

  it('writes nothing when a post-it is moved to where it stands', () => {
    const doc = boardWithNote()
    let updates = 0
    doc.on('update', () => updates++)
    const still: Operation = { type: 'moveNote', id: 'n1', target: at(0.25, 0.75) }
    expect(applyOperation(doc, anna, open, still).done).toBe(true)
    expect(updates).toBe(0)
  })
})

describe('what is refused', () => {
  it.each([
    ['locked', anna, locked, move],
    ['locked', anna, locked, put],
    ['locked', anna, locked, remove],
    ['ended', anna, ended, move],
    ['ended', facilitator, ended, move],
    ['ended', facilitator, ended, put],
    ['ended', anna, ended, add],
    ['forbidden', bo, open, remove],
    ['forbidden', projector, open, put],
    ['forbidden', projector, open, add],
    ['forbidden', projector, ended, move],
    ['gone', anna, open, { ...move, id: 'n9' }],
    ['gone', anna, open, { ...remove, id: 'n9' }],
    ['gone', anna, open, { ...restore, id: 'n9' }],
    ['changed-since', anna, open, restore],
    ['invalid', bo, open, { ...put, id: 'n1' }],
  ] as const)('%s (%#)', (refusal, actor, control, operation) => {
    const doc = boardWithNote()
    const before = boardOf(doc)
    expect(applyOperation(doc, actor, control, operation)).toEqual({ done: false, refusal })
    expect(boardOf(doc)).toEqual(before)
  })

  it('is no move and no second removal once a note is removed', () => {
    const doc = boardWithNote()
    applyOperation(doc, anna, open, remove)
    for (const operation of [move, remove]) {
      expect(applyOperation(doc, anna, open, operation)).toEqual({ done: false, refusal: 'gone' })
    }
  })

  it('is nothing of the facilitator’s though the map is locked', () => {
    const doc = boardWithNote()
    for (const operation of [move, put, remove, restore, add]) {
      expect(applyOperation(doc, facilitator, locked, operation).done).toBe(true)
    }
  })

  it('is a theme under an id that is in use', () => {
    const doc = boardWithNote()
    applyOperation(doc, anna, open, add)
    expect(applyOperation(doc, bo, open, add)).toEqual({ done: false, refusal: 'invalid' })
  })

  it('is a post-it or a theme more than the board holds', () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let n = 0; n < limits.notes; n++) {
        putNote(doc, anna, anna.id, {
          type: 'putNote',
          id: `n${n}`,
          theme: 'goals',
          target: at(0, 0),
        })
      }
    })
    const more: Operation = { type: 'putNote', id: 'more', theme: 'goals', target: at(0, 0) }
    expect(applyOperation(doc, anna, open, more)).toEqual({ done: false, refusal: 'full' })
    const outcomes = Array.from({ length: limits.ownThemes + 1 }, (_, n) =>
      applyOperation(doc, anna, open, { type: 'addTheme', id: `t${n}`, name: 'Frokost' }),
    )
    expect(outcomes.filter(({ done }) => done)).toHaveLength(limits.ownThemes)
    expect(outcomes.at(-1)).toEqual({ done: false, refusal: 'full' })
  })
})
