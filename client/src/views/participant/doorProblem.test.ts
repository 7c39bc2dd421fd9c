import { expect, test } from 'vitest'
import { participant } from '../../i18n/da/participant.ts'
import { doorProblem } from './doorProblem.ts'

test('an unknown and a forbidden room are told alike', () => {
  expect(doorProblem('not-found', participant)).toEqual(doorProblem('not-allowed', participant))
})

test('trying again is offered only where it may help', () => {
  expect(doorProblem('offline', participant).again).toBe(true)
  expect(doorProblem('room-full', participant).again).toBe(true)
  expect(doorProblem('room-ended', participant).again).toBe(false)
})
