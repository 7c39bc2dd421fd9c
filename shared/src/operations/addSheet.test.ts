import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator, projector } from '../board/actor.ts'
import { isEmpty, sheetsOf } from '../board/filledSheets.ts'
import { here, peopledControl } from '../control/fixtures/groupedControl.ts'
import { makeThemeGroups } from '../control/groups.ts'
import { applyOperation } from './apply.ts'
import { anna, bo, ended, exchange, inverseOf, locked } from './fixtures/boards.ts'
import { act, answers, boardInFocus, filled, meeting } from './fixtures/meeting.ts'
import type { Operation } from './operation.ts'
import { writeWords } from './writeAnswer.ts'

const asked = (doc: Y.Doc, actor: typeof anna, operation: Operation, standing: object = {}) => {
  const outcome = applyOperation(doc, actor, { ...meeting, ...standing }, operation)
  return outcome.done ? 'done' : outcome.refusal
}
const takeAway = { type: 'addSheet', id: 't1', form: 'take-away', theme: null } as const
const agreement = { type: 'addSheet', id: 'a1', form: 'agreement', theme: 'goals' } as const

describe('a sheet', () => {
  it('has a place for each answer of its form', () => {
    const [sheet] = filled(boardInFocus())
    expect(sheet).toMatchObject({ id: 's1', form: 'talk', theme: 'goals', author: 'facilitator' })
    expect(Object.keys(sheet?.answers ?? {})).toEqual(['f0', 'f1'])
    expect(sheet && isEmpty(sheet)).toBe(true)
  })

  it('is filled in by several who type at once', () => {
    const [a, b] = [boardInFocus(), new Y.Doc()]
    exchange(a, b)
    writeWords(a, 's1-0', '', 'at vi ved, hvor vi skal hen')
    writeWords(b, 's1-0', '', 'hver især. ')
    exchange(a, b)
    const words = filled(a)[0]?.answers['f0']?.words
    expect(words).toContain('at vi ved, hvor vi skal hen')
    expect(words).toContain('hver især. ')
    expect(filled(b)).toEqual(filled(a))
    expect(writeWords(a, 'nowhere', '', 'x')).toBe(false)
  })

  it('has a field of the map, or a day, chosen in it, which can be undone', () => {
    const doc = boardInFocus()
    const chosen = () => answers(doc).find(({ id }) => id === 's1-1')?.chosen
    const first = act(doc, { type: 'choose', id: 's1-1', chosen: 2 }, anna)
    const second = act(doc, { type: 'choose', id: 's1-1', chosen: 4 }, bo)
    expect(asked(doc, anna, inverseOf(first))).toBe('changed-since')
    act(doc, inverseOf(second), bo)
    expect(chosen()).toBe(2)
    act(doc, inverseOf(first), anna)
    expect(chosen()).toBeNull()
    act(doc, agreement, anna)
    act(doc, { type: 'choose', id: 'a1-2', chosen: '2027-01-15' }, bo)
    expect(answers(doc).find(({ id }) => id === 'a1-2')?.chosen).toBe('2027-01-15')
  })

  it.each<Operation>([
    { type: 'choose', id: 's1-1', chosen: '2027-01-15' },
    { type: 'choose', id: 's1-0', chosen: 1 },
    { type: 'choose', id: 's1-1', chosen: '2027-02-30' },
    { type: 'choose', id: 's1-1', chosen: 5 as never },
    { ...agreement, theme: null },
    { ...takeAway, theme: 'goals' },
    { ...takeAway, form: 'nowhere' },
    { ...takeAway, id: 's1' },
    { ...takeAway, id: 'x'.repeat(40) },
  ])('takes no %j', (operation) => {
    expect(asked(boardInFocus(), facilitator, operation)).toBe('invalid')
  })

  it('cannot be made where the kit is not known', () => {
    const { kit: _, ...without } = meeting
    const outcome = applyOperation(new Y.Doc(), anna, without, agreement)
    expect(outcome).toEqual({ done: false, refusal: 'invalid' })
  })

  it('of a theme can be made and filled in by everyone, several of one form; locked or not', () => {
    const doc = boardInFocus()
    expect(asked(doc, anna, agreement, locked)).toBe('done')
    expect(asked(doc, bo, { ...agreement, id: 'a2' })).toBe('done')
    expect(sheetsOf(filled(doc), 'agreement', 'goals').map(({ id }) => id)).toEqual(['a1', 'a2'])
    expect(asked(doc, bo, { type: 'choose', id: 'a1-2', chosen: '2027-01-15' })).toBe('done')
    expect(asked(doc, projector, { ...agreement, id: 'a3' })).toBe('forbidden')
    expect(asked(doc, anna, { ...agreement, id: 'a3' }, ended)).toBe('ended')
  })

  it('is taken away by whoever made it or a facilitator, and comes back with all that stood in it', () => {
    const doc = boardInFocus()
    act(doc, agreement, anna)
    writeWords(doc, 'a1-0', '', 'to timer om ugen')
    const remove = { type: 'removeSheet', id: 'a1' } as const
    expect(asked(doc, bo, remove)).toBe('forbidden')
    const removed = act(doc, remove)
    expect(sheetsOf(filled(doc), 'agreement', 'goals')).toEqual([])
    expect(asked(doc, anna, remove)).toBe('gone')
    act(doc, inverseOf(removed))
    const [sheet] = sheetsOf(filled(doc), 'agreement', 'goals')
    expect(sheet?.answers['f0']?.words).toBe('to timer om ugen')
    expect(sheet && isEmpty(sheet)).toBe(false)
    expect(asked(doc, facilitator, { type: 'restoreSheet', id: 'a1' })).toBe('changed-since')
    expect(asked(doc, anna, { type: 'removeSheet', id: 'nowhere' })).toBe('gone')
  })

  // R-GROUP-1
  it('is put back by its writer while nobody else has its theme in work', () => {
    const doc = boardInFocus()
    act(doc, agreement, anna)
    const back = { type: 'restoreSheet', id: 'a1' } as const
    const wish = { themes: ['goals'], basis: null, choose: true }
    const working = makeThemeGroups(peopledControl(here(2)), wish)
    expect(asked(doc, anna, { type: 'removeSheet', id: 'a1' }, working)).toBe('done')
    expect(asked(doc, anna, back, working)).toBe('elsewhere')
    expect(asked(doc, bo, back)).toBe('forbidden')
    expect(asked(doc, anna, back)).toBe('done')
  })

  it('that each fills in is its writer’s alone; a facilitator can only take it away', () => {
    const doc = boardInFocus()
    act(doc, takeAway, anna)
    expect(asked(doc, bo, { type: 'choose', id: 't1-0', chosen: null })).toBe('forbidden')
    expect(asked(doc, facilitator, { type: 'choose', id: 't1-0', chosen: null })).toBe('forbidden')
    expect(asked(doc, bo, { type: 'removeSheet', id: 't1' })).toBe('forbidden')
    expect(asked(doc, anna, { type: 'choose', id: 't1-0', chosen: null })).toBe('done')
    expect(asked(doc, facilitator, { type: 'removeSheet', id: 't1' })).toBe('done')
  })

  it('undone leaves the board as it was to see, and redone as it was before that', () => {
    const step = fc.constantFrom<Operation>(
      agreement,
      { ...agreement, id: 'a2' },
      { type: 'removeSheet', id: 's1' },
      { type: 'choose', id: 's1-1', chosen: 3 },
      { type: 'choose', id: 's1-1', chosen: null },
      { type: 'setFate', id: 'c2', theme: 'goals', fate: 'focus' },
      { type: 'setFate', id: 'c3', theme: 'trust', fate: 'dropped' },
      { type: 'agreePlace', id: 'c4', theme: 'goals', target: { success: 0.2, importance: 0.9 } },
    )
    fc.assert(
      fc.property(fc.array(step), step, (history, last) => {
        const doc = boardInFocus()
        for (const each of history) applyOperation(doc, facilitator, meeting, each)
        const before = filled(doc)
        const outcome = applyOperation(doc, facilitator, meeting, last)
        if (!outcome.done) return
        const after = filled(doc)
        const redo = inverseOf(act(doc, inverseOf(outcome)))
        expect(filled(doc)).toEqual(before)
        act(doc, redo)
        expect(filled(doc)).toEqual(after)
      }),
      { seed: 14, numRuns: 200 },
    )
  })
})
