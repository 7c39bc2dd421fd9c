import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  type Grip,
  idle,
  slack,
  step,
} from './gesture.ts'

const grip: Grip = { id: 'n1', draggable: true, middle: { x: 100, y: 100 } }

/** Plays events from rest; answers where it ends, and all that it meant. */
const play = (...events: GestureEvent[]): { gesture: Gesture; effects: GestureEffect[] } => {
  let gesture = idle
  const effects: GestureEffect[] = []
  for (const event of events) {
    const next = step(gesture, event)
    gesture = next.gesture
    effects.push(...next.effects)
  }
  return { gesture, effects }
}

const down = (x: number, y: number, on?: Grip, pointer = 1, touch = false): GestureEvent => ({
  type: 'down',
  pointer,
  at: { x, y },
  touch,
  grip: on,
})
const move = (x: number, y: number, pointer = 1): GestureEvent => ({
  type: 'move',
  pointer,
  at: { x, y },
})
const up = (x: number, y: number, pointer = 1): GestureEvent => ({
  type: 'up',
  pointer,
  at: { x, y },
})
const kinds = (effects: readonly GestureEffect[]) => effects.map(({ type }) => type)

describe('a tap', () => {
  it('is a press that trembles less than its slack', () => {
    const { effects } = play(down(100, 100, grip), move(103, 100), up(103, 100))
    expect(effects).toEqual([{ type: 'tap', grip, at: { x: 103, y: 100 } }])
  })
  it('may tremble more under a finger', () => {
    const far = 100 + slack.touch
    expect(
      kinds(play(down(100, 100, grip, 1, true), move(far, 100), up(far, 100)).effects),
    ).toEqual(['tap'])
  })
})

describe('a drag', () => {
  it('keeps the post-it where it was gripped, and drops it once', () => {
    const { gesture, effects } = play(
      down(110, 105, grip),
      move(150, 105),
      move(200, 155),
      up(200, 155),
    )
    expect(effects).toEqual([
      { type: 'lift', id: 'n1', at: { x: 100, y: 100 } },
      { type: 'carry', id: 'n1', at: { x: 140, y: 100 }, pointer: { x: 150, y: 105 } },
      { type: 'carry', id: 'n1', at: { x: 190, y: 150 }, pointer: { x: 200, y: 155 } },
      { type: 'drop', id: 'n1', at: { x: 190, y: 150 }, pointer: { x: 200, y: 155 } },
    ])
    expect(gesture).toEqual(idle)
  })
  it('is called off by Escape, and the finger means nothing until it is lifted', () => {
    const { gesture, effects } = play(
      down(100, 100, grip),
      move(150, 100),
      { type: 'cancel' },
      move(200, 100),
      up(200, 100),
    )
    expect(kinds(effects)).toEqual(['lift', 'carry', 'letGo'])
    expect(gesture).toEqual(idle)
  })
  it('ends kindly when its post-it is gone', () => {
    const { gesture, effects } = play(down(100, 100, grip), move(150, 100), {
      type: 'gone',
      id: 'n1',
    })
    expect(kinds(effects)).toEqual(['lift', 'carry', 'letGo'])
    expect(gesture).toEqual({ kind: 'spent', pointers: [1] })
  })
  it('does not mind that another post-it is gone, nor a second finger', () => {
    const { effects } = play(
      down(100, 100, grip),
      move(150, 100),
      { type: 'gone', id: 'n2' },
      down(300, 300, undefined, 2),
      move(310, 300, 2),
      up(150, 100),
    )
    expect(kinds(effects)).toEqual(['lift', 'carry', 'drop'])
  })
  it('moves the map instead when the post-it is fixed', () => {
    const fixed = { ...grip, draggable: false }
    const { effects } = play(down(100, 100, fixed), move(150, 90), up(150, 90))
    expect(effects).toEqual([{ type: 'pan', by: { x: 50, y: -10 } }])
  })
})

describe('two fingers', () => {
  it('pinch, and the one that stays goes on moving the map', () => {
    const { gesture, effects } = play(
      down(100, 100, grip, 1, true),
      down(200, 100, undefined, 2, true),
      move(300, 100, 2),
      up(100, 100, 1),
      move(310, 100, 2),
    )
    expect(effects).toEqual([
      { type: 'pinch', factor: 2, at: { x: 200, y: 100 }, by: { x: 50, y: 0 } },
      { type: 'pan', by: { x: 10, y: 0 } },
    ])
    expect(gesture.kind).toBe('panning')
  })
})

const point = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
})
const pointer = fc.integer({ min: 1, max: 3 })
const anyEvent = fc.oneof(
  fc.record({
    type: fc.constant('down' as const),
    pointer,
    at: point,
    touch: fc.boolean(),
    grip: fc.option(fc.constant(grip), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('move' as const), pointer, at: point }),
  fc.record({ type: fc.constant('up' as const), pointer, at: point }),
  fc.record({ type: fc.constant('cancel' as const), pointer }),
  fc.constant({ type: 'cancel' as const }),
  fc.constant({ type: 'gone' as const, id: 'n1' }),
)

it('lifts, carries and ends every drag exactly once, whatever the fingers do', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const { effects } = play(...events, { type: 'cancel' })
      let held = false
      for (const { type } of effects) {
        if (type === 'lift') {
          expect(held).toBe(false)
          held = true
        } else if (type === 'carry') expect(held).toBe(true)
        else if (type === 'drop' || type === 'letGo') {
          expect(held).toBe(true)
          held = false
        }
      }
      expect(held).toBe(false)
    }),
    { seed: 11, numRuns: 500 },
  )
})
