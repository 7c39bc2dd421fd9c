import { expect, it } from 'vitest'
import { wallEntry } from './wallEntry.ts'

const read = (typed: string) => wallEntry(typed, ['escalation', 'parkingLot'])
const first = { success: 0.25, importance: 0.75 }

it.each([
  '7 1',
  '7 felt 1',
  '7 → felt 1',
  '7 -> 1',
  '7→1',
  '7: 1',
  ' 7  1 ',
  '7 field 1',
  '7 f1',
  '7. 1',
  '7,1',
])('reads %j as theme 7 in field 1', (typed) => {
  expect(read(typed)).toEqual({ kind: 'theme', number: 7, target: first })
})

it('reads each field, and the lists beside the map that there are', () => {
  expect(read('12 3')).toMatchObject({ number: 12, target: { success: 0.75, importance: 0.25 } })
  expect(read('12 e')).toMatchObject({ number: 12, target: 'escalation' })
  expect(read('3p')).toMatchObject({ number: 3, target: 'parkingLot' })
  expect(read('12 P')).toMatchObject({ number: 12, target: 'parkingLot' })
  expect(wallEntry('12 p', ['escalation'])).toEqual({ kind: 'unread' })
})

it.each([
  ['Frokosten i kantinen 2', 'Frokosten i kantinen'],
  ['Møder → felt 2', 'Møder'],
  ['Plan B 2', 'Plan B'],
])('reads %j as a theme in the group’s own words', (typed, name) => {
  expect(read(typed)).toMatchObject({
    kind: 'own',
    name,
    target: { success: 0.75, importance: 0.75 },
  })
})

it.each([
  '',
  '7',
  '7 5',
  '71',
  'Frokosten',
  'e',
  '7 felt',
  'felt 1',
  'felt felt 1',
  'Frokosten2',
  '!! 2',
  `${'x'.repeat(41)} 2`,
])('does not guess at %j', (typed) => {
  expect(read(typed)).toEqual({ kind: 'unread' })
})
