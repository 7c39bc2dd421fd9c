import { expect, test } from 'vitest'
import { nearestTime, timeOfDay } from './timeOfDay.ts'

const at = (day: number, hours: number, minutes: number) =>
  new Date(2026, 2, day, hours, minutes).getTime()

test('a time of day is read and written here', () => {
  expect(timeOfDay(at(2, 9, 5))).toBe('09:05')
  expect(nearestTime('11:05', at(2, 9, 5))).toBe(at(2, 11, 5))
  expect(nearestTime('08:50', at(2, 9, 5))).toBe(at(2, 8, 50))
})

test('a meeting over midnight ends tomorrow', () => {
  expect(nearestTime('00:30', at(2, 22, 0))).toBe(at(3, 0, 30))
  expect(nearestTime('23:30', at(3, 0, 10))).toBe(at(2, 23, 30))
})

test('what is no time is none', () => {
  expect(nearestTime('', 0)).toBeUndefined()
  expect(nearestTime('9:5', 0)).toBeUndefined()
})
