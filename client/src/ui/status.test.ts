import { expect, test } from 'vitest'
import { common } from '../i18n/da/common.ts'
import type { ConnectionState } from '../store/room.ts'
import { statusOf } from './status.ts'

test.each<[ConnectionState, number, string]>([
  ['live', 0, 'Gemt'],
  ['live', 1, 'Gemmer …'],
  ['connecting', 0, 'Forbinder …'],
  ['connecting', 3, '3 ændringer venter'],
  ['offline', 0, 'Ingen forbindelse. Det, I gør, gemmes her.'],
  ['offline', 1, 'Ingen forbindelse. 1 ændring venter.'],
  ['offline', 3, 'Ingen forbindelse. 3 ændringer venter.'],
  ['notSaved', 0, 'Ikke gemt. Serveren kan ikke gemme lige nu. Det, I gør, bliver her.'],
  ['notSaved', 3, 'Ikke gemt. Serveren kan ikke gemme lige nu. 3 ændringer venter.'],
  ['ended', 0, 'Mødet er slut'],
  ['ended', 2, 'Mødet er slut. 2 ændringer kom ikke med.'],
  ['reset', 4, 'Henter kortet igen …'],
])('%s with %i pending says »%s«', (connection, pending, text) => {
  expect(statusOf(connection, pending, common.status).text).toBe(text)
})

test('nothing but a live line with nothing pending is »Gemt«', () => {
  const states = [
    'connecting',
    'offline',
    'notSaved',
    'ended',
    'erased',
    'refused',
    'reset',
    'outdated',
  ] as const
  for (const state of states) {
    expect(statusOf(state, 0, common.status).text).not.toBe(common.status.saved)
  }
})

test('where there is little room, an offline screen still tells how much waits', () => {
  expect(statusOf('offline', 3, common.status).brief).toBe('3 ændringer venter')
  expect(statusOf('offline', 0, common.status).brief).toBe('Ingen forbindelse')
  expect(statusOf('notSaved', 3, common.status).brief).toBe('Ikke gemt')
})
