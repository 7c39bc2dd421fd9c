import { expect, test } from 'vitest'
import { clockText } from './clockText.ts'

test('minutes and seconds, also beyond an hour and below zero', () => {
  expect([1122, 7, 60, 0, -0, -65, 5_400].map(clockText)).toEqual([
    '18:42',
    '0:07',
    '1:00',
    '0:00',
    '0:00',
    '1:05',
    '90:00',
  ])
})
