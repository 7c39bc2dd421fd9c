import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test, vi } from 'vitest'
import { fakeRelay } from './fakeRelay.ts'
import { put, setUp } from './room.fixture.ts'

test('what the server could not save is told at once, kept, sent again, and told until it is saved', async () => {
  vi.useFakeTimers()
  const { control, enter } = setUp()
  const relay = fakeRelay()
  const { connection, act, pending, writeReason } = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  act(put('n1'))
  writeReason('n1', '', 'Vi lytter')
  relay.socket().end(closeCodes.notSaved)
  expect(connection.get()).toBe('notSaved')
  expect(pending.get()).toBe(2)

  // The disk is still full: the room can be read, and takes nothing.
  vi.advanceTimersByTime(4_000)
  relay.open(control)
  relay.ask()
  expect(connection.get()).toBe('notSaved')
  relay.socket().end(closeCodes.notSaved)
  vi.advanceTimersByTime(1_000)
  expect(connection.get()).toBe('notSaved')

  vi.advanceTimersByTime(4_000)
  relay.open(control)
  relay.ask()
  relay.flush({ ack: false })
  expect([connection.get(), pending.get()]).toEqual(['notSaved', 2])
  relay.flush()
  expect([connection.get(), pending.get()]).toEqual(['live', 0])
  expect(JSON.stringify(relay.doc.getMap('notes').get('n1'))).toContain('Vi lytter')
  vi.useRealTimers()
})
