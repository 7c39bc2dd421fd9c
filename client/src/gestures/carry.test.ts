import type { Position } from '@firefelt/shared/board/place.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import { beforeEach, expect, it } from 'vitest'
import { type Carried, createCarry } from './carry.ts'

let acts: Operation[] = []
let shown: (Position | null)[] = []
const room = {
  act: (operation: Operation) => {
    acts.push(operation)
    return { done: true, inverse: undefined } as const
  },
  drag: (_: string, position: Position | null) => void shown.push(position),
}
const held = (success: number, importance: number, over?: Carried['over']): Carried => ({
  note: 'n1',
  position: { success, importance },
  over,
  pointer: { x: 0, y: 0 },
})

beforeEach(() => {
  acts = []
  shown = []
})

it('shows every step and writes once', () => {
  const carry = createCarry(room)
  carry.move(held(0.2, 0.7))
  carry.move(held(0.3, 0.6))
  expect(acts).toEqual([])
  carry.drop(held(0.3, 0.6))
  expect(shown).toEqual([
    { success: 0.2, importance: 0.7 },
    { success: 0.3, importance: 0.6 },
    null,
  ])
  expect(acts).toEqual([{ type: 'moveNote', id: 'n1', target: { success: 0.3, importance: 0.6 } }])
})

it('is drawn onto a line that it comes near', () => {
  const carry = createCarry(room)
  carry.move(held(0.51, 0.9))
  expect(carry.carried.get()?.position).toEqual({ success: 0.5, importance: 0.9 })
  carry.drop(held(0.51, 0.9))
  expect(acts).toMatchObject([{ target: { success: 0.5, importance: 0.9 } }])
})

it('sets aside what is dropped on a list', () => {
  const carry = createCarry(room)
  carry.move(held(1, 0.5, 'escalation'))
  carry.drop(held(1, 0.5, 'escalation'))
  expect(acts).toEqual([{ type: 'moveNote', id: 'n1', target: 'escalation' }])
})

it('writes nothing when it is let go', () => {
  const carry = createCarry(room)
  carry.move(held(0.2, 0.7))
  carry.letGo()
  expect(acts).toEqual([])
  expect(shown.at(-1)).toBeNull()
  expect(carry.carried.get()).toBeUndefined()
  carry.letGo()
  expect(shown).toHaveLength(2)
})
