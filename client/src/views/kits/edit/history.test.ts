import { expect, it } from 'vitest'
import { begin, mostSteps, redo, step, undo } from './history.ts'

it('goes back and forth, step by step', () => {
  let history = begin('a')
  history = step(step(history, 'b'), 'c')
  expect(undo(history).now).toBe('b')
  expect(undo(undo(undo(history))).now).toBe('a')
  expect(redo(undo(undo(history))).now).toBe('b')
  expect(redo(history).now).toBe('c')
})

it('takes what is typed in one place as one step, until something else is done', () => {
  let history = begin('')
  for (const typed of ['m', 'må', 'mål']) history = step(history, typed, 'name')
  history = step(history, 'mål!', 'prompt')
  expect(undo(history).now).toBe('mål')
  expect(undo(undo(history)).now).toBe('')
})

it('begins a new step after an undo', () => {
  let history = step(begin('a'), 'b', 'name')
  history = step(undo(history), 'c', 'name')
  expect(history.future).toEqual([])
  expect(undo(history).now).toBe('a')
})

it('forgets the oldest steps, and counts none where nothing changed', () => {
  let history = begin(0)
  for (let at = 1; at <= mostSteps + 5; at++) history = step(history, at)
  expect(history.past).toHaveLength(mostSteps)
  expect(step(history, history.now)).toBe(history)
})
