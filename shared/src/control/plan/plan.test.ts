import { expect, it } from 'vitest'
import { applyCommand } from '../commands.ts'
import { sampleControl } from '../fixtures/sampleControl.ts'
import { newPlan } from './plan.ts'
import { withLink } from './planCommands.ts'
import { daysLeft, erasedAt, oneDay, overdueAt, planErasedAt } from './retention.ts'

const write = (words: object) => ({ id: 'w', type: 'writePlan', ...words }) as const

it('what a facilitator writes replaces that alone', () => {
  const before = sampleControl()
  const after = applyCommand(before, write({ title: 'Vores plan', parts: ['map'] }), 5)
  expect(after.plan).toEqual({ ...newPlan, title: 'Vores plan', parts: ['map'] })
  expect(after.version).toBe(before.version + 1)
  expect(applyCommand(after, write({ parts: ['map'] }), 6)).toBe(after)
  expect(applyCommand(after, write({ parts: [] }), 6).plan.parts).toEqual([])
})

it('a link comes and goes, and leaves what was written', () => {
  const before = applyCommand(sampleControl(), write({ sender: 'HR' }), 5)
  const link = { id: 'l1', hash: 'abc', at: 7 }
  const shown = withLink(before, link)
  expect(shown.plan).toEqual({ ...before.plan, published: link })
  expect(withLink(shown, link)).toBe(shown)
  expect(withLink(shown, null).plan).toEqual(before.plan)
})

it('a room that keeps only its plan does not open again', () => {
  const kept = sampleControl({ phase: 'ended', endedAt: 5, planOnlyUntil: 9 })
  expect(applyCommand(kept, { id: 'r', type: 'reopen' }, 6)).toBe(kept)
})

it('a room is erased so many days after its meeting, and no day is set before that', () => {
  expect(erasedAt(sampleControl({ keepDays: 10 }))).toBeNull()
  expect(erasedAt(sampleControl({ keepDays: 10, phase: 'ended', endedAt: 5 }))).toBe(
    5 + 10 * oneDay,
  )
})

it('counts the days that are left, and never less than none', () => {
  const ended = sampleControl({ keepDays: 10, phase: 'ended', endedAt: 0 })
  const days = [0, 1, 9.5 * oneDay, 10 * oneDay, 11 * oneDay].map((now) => daysLeft(ended, now))
  expect(days).toEqual([10, 10, 1, 0, 0])
  expect(daysLeft(sampleControl(), 5)).toBeNull()
})

it('a plan stays until thirty days after the follow-up, never shorter than the rest', () => {
  const lastDay = Date.parse('2026-03-04T10:00:00Z')
  expect(planErasedAt(lastDay, null)).toBe(lastDay)
  expect(planErasedAt(lastDay, '2026-01-01')).toBe(lastDay)
  expect(planErasedAt(lastDay, '2026-05-01')).toBe(Date.parse('2026-05-31T23:59:59Z'))
})

it('a year that was mistyped keeps a plan for no more than a year', () => {
  const lastDay = Date.parse('2026-03-04T10:00:00Z')
  expect(planErasedAt(lastDay, '2206-05-01')).toBe(lastDay + 365 * oneDay)
})

it('a room that sleeps until its next session stays until that, and a year at most', () => {
  const sleeping = (opensAt: number | null) =>
    sampleControl({ keepDays: 10, asleep: { since: 0, closed: 's1', next: 's2', opensAt } })
  const daysOf = (room: ReturnType<typeof sampleControl>) => overdueAt(room, 0) / oneDay
  expect(daysOf(sampleControl({ keepDays: 10 }))).toBe(10)
  expect(daysOf(sleeping(null))).toBe(10)
  expect(daysOf(sleeping(42 * oneDay))).toBe(52)
  expect(daysOf(sleeping(9_000 * oneDay))).toBe(375)
  expect(daysOf(sampleControl({ keepDays: 10, phase: 'ended', endedAt: 5 * oneDay }))).toBe(15)
})
