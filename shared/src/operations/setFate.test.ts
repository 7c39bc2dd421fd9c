import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { facilitator } from '../board/actor.ts'
import { choiceFor } from '../board/fates.ts'
import { applyOperation } from './apply.ts'
import { anna, at, ended, exchange, inverseOf, locked } from './fixtures/boards.ts'
import { act, boardInFocus, choices, meeting } from './fixtures/meeting.ts'
import { writeChoiceText } from './writeAnswer.ts'

const focus = { type: 'setFate', id: 'c2', theme: 'goals', fate: 'focus' } as const

describe('a theme’s fate', () => {
  it('is decided, changed and taken back', () => {
    const doc = boardInFocus()
    const outcome = act(doc, focus)
    expect(choiceFor(choices(doc), 'goals')).toMatchObject({ id: 'c2', fate: 'focus', place: null })
    act(doc, { ...focus, id: 'c3', fate: 'dropped' })
    expect(choices(doc).filter(({ theme }) => theme === 'goals')).toHaveLength(1)
    expect(applyOperation(doc, facilitator, meeting, inverseOf(outcome))).toEqual({
      done: false,
      refusal: 'changed-since',
    })
    act(doc, focus)
    act(doc, inverseOf(outcome))
    expect(choiceFor(choices(doc), 'goals')?.fate).toBeNull()
  })

  it('can be undone and redone', () => {
    const doc = boardInFocus()
    const undo = inverseOf(act(doc, { ...focus, theme: 'trust' }))
    const redo = inverseOf(act(doc, undo))
    expect(choiceFor(choices(doc), 'trust')?.fate).toBe('later')
    act(doc, redo)
    expect(choiceFor(choices(doc), 'trust')?.fate).toBe('focus')
  })

  it('is one, though two decide at once, and both see the same', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    act(a, { ...focus, id: 'z', fate: 'later' })
    act(b, { ...focus, id: 'b', fate: 'focus' })
    exchange(a, b)
    expect([choiceFor(choices(a), 'goals')?.fate, choiceFor(choices(b), 'goals')?.fate]).toEqual([
      'focus',
      'focus',
    ])
    act(a, { ...focus, id: 'y', fate: 'dropped' })
    exchange(a, b)
    expect(choiceFor(choices(b), 'goals')).toMatchObject({ id: 'b', fate: 'dropped' })
  })

  it('is the facilitator’s to decide, also on a locked map, until the meeting has ended', () => {
    const doc = boardInFocus()
    const as = (actor: typeof anna, standing: object) =>
      applyOperation(doc, actor, { ...meeting, ...standing }, focus)
    expect(as(anna, {})).toEqual({ done: false, refusal: 'forbidden' })
    expect(as(facilitator, ended)).toEqual({ done: false, refusal: 'ended' })
    expect(as(facilitator, locked).done).toBe(true)
  })

  it('names whom it is escalated to and who brings it there, written together', () => {
    const [a, b] = [boardInFocus(), new Y.Doc()]
    exchange(a, b)
    writeChoiceText(a, 'c1', 'to', '', 'direktionen')
    writeChoiceText(b, 'c1', 'bringer', '', 'Deltager 4')
    writeChoiceText(b, 'c1', 'to', '', ' i marts')
    exchange(a, b)
    const [choice] = choices(b)
    expect(choice?.bringer).toBe('Deltager 4')
    expect(choice?.to).toContain('direktionen')
    expect(choice?.to).toContain(' i marts')
    expect(writeChoiceText(a, 'nowhere', 'to', '', 'x')).toBe(false)
    writeChoiceText(a, 'c1', 'bringer', '', 'x'.repeat(500))
    expect(choices(a)[0]?.bringer).toHaveLength(120)
  })
})

describe('an agreed place', () => {
  const agree = { type: 'agreePlace', id: 'c2', theme: 'goals', target: at(0.3, 0.8) } as const

  it('is agreed on, moved and taken back, and keeps the fate', () => {
    const doc = boardInFocus()
    act(doc, focus)
    const outcome = act(doc, agree)
    const place = { kind: 'map', success: 0.3, importance: 0.8, by: 'facilitator' }
    expect(choices(doc).find(({ theme }) => theme === 'goals')).toMatchObject({
      fate: 'focus',
      place,
    })
    const moved = act(doc, { ...agree, target: at(0.6, 0.8) })
    act(doc, inverseOf(moved))
    expect(choiceFor(choices(doc), 'goals')?.place).toEqual(place)
    act(doc, inverseOf(outcome))
    expect(choiceFor(choices(doc), 'goals')).toMatchObject({ place: null, fate: 'focus' })
  })

  it('is not undone once somebody has moved it since', () => {
    const doc = boardInFocus()
    const outcome = act(doc, agree)
    act(doc, { ...agree, target: at(0.1, 0.1) })
    const undone = applyOperation(doc, facilitator, meeting, inverseOf(outcome))
    expect(undone).toEqual({ done: false, refusal: 'changed-since' })
  })
})
