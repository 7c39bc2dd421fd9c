import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { expect, test, vi } from 'vitest'
import { handClock } from '../connection/handClock.ts'
import { createConnection } from './connectionState.ts'

const start = ({ known = true, pending = 0, over = false } = {}) => {
  const clock = handClock()
  const told = {
    connect: vi.fn<() => void>(),
    reset: vi.fn<() => void>(),
    ended: vi.fn<() => void>(),
    erased: vi.fn<() => void>(),
  }
  const connection = createConnection({
    clock,
    isKnown: () => known,
    isOver: () => over,
    pending: () => pending,
    ...told,
  })
  return { clock, told, ...connection }
}

test('failed attempts to come back do not put off saying so', () => {
  const { clock, state, events } = start()
  events.synced()
  for (let attempt = 0; attempt < 4; attempt++) {
    events.lost()
    clock.pass(200)
  }
  expect(state.get()).toBe('offline')
})

test('a line that comes back at once was never offline', () => {
  const { clock, state, events } = start()
  events.synced()
  events.lost()
  clock.pass(300)
  events.synced()
  clock.pass(10_000)
  expect(state.get()).toBe('live')
})

test('without anything to show it stays connecting; with a kept room it is soon offline', () => {
  const first = start({ known: false })
  first.events.lost()
  first.clock.pass(60_000)
  expect(first.state.get()).toBe('connecting')
  const again = start()
  again.clock.pass(5_000)
  expect(again.state.get()).toBe('offline')
})

test('what the server could not save is told at once, and until it has', () => {
  const { clock, state, events, settled } = start({ pending: 2 })
  events.synced()
  events.lost(closeCodes.notSaved)
  expect(state.get()).toBe('notSaved')
  for (let attempt = 0; attempt < 3; attempt++) {
    clock.pass(300)
    events.synced()
    expect(state.get()).toBe('notSaved')
    events.lost(closeCodes.notSaved)
    clock.pass(3_000)
    expect(state.get()).toBe('notSaved')
  }
  events.synced()
  settled()
  expect(state.get()).toBe('live')
})

test('whoever waits for nothing is told too, until the server answers again', () => {
  const { state, events } = start({ pending: 0 })
  events.synced()
  events.lost(closeCodes.notSaved)
  expect(state.get()).toBe('notSaved')
  events.synced()
  expect(state.get()).toBe('live')
})

test('a server that could not save and is then gone is no connection', () => {
  const { clock, state, events } = start({ pending: 1 })
  events.synced()
  events.lost(closeCodes.notSaved)
  events.lost()
  clock.pass(1_000)
  expect(state.get()).toBe('offline')
})

test('nothing settled says more than there is', () => {
  const { state, settled, events } = start()
  settled()
  expect(state.get()).toBe('connecting')
  events.closed(closeCodes.refused)
  events.lost(closeCodes.notSaved)
  settled()
  expect(state.get()).toBe('refused')
})

test('refused and erased are last words', () => {
  for (const code of [closeCodes.refused, closeCodes.erased]) {
    const { clock, state, events, told, mayReturn } = start()
    events.closed(code)
    clock.pass(120_000)
    expect(state.get()).toBe(code === closeCodes.refused ? 'refused' : 'erased')
    expect(mayReturn()).toBe(false)
    expect(told.connect).not.toHaveBeenCalled()
  }
})

test('resets in a row come ever later, and start over once it was live', () => {
  const { clock, events, told } = start()
  events.closed(closeCodes.reset)
  clock.pass(0)
  expect(told.reset).toHaveBeenCalledTimes(1)
  events.closed(closeCodes.reset)
  clock.pass(4_000)
  expect(told.reset).toHaveBeenCalledTimes(1)
  clock.pass(1_000)
  expect(told.reset).toHaveBeenCalledTimes(2)
  events.synced()
  events.closed(closeCodes.tooLarge)
  clock.pass(0)
  expect(told.reset).toHaveBeenCalledTimes(3)
})

test('an ended room is asked for again about every 20 s', () => {
  const { clock, state, events, told } = start()
  events.closed(closeCodes.ended)
  expect(told.ended).toHaveBeenCalledTimes(1)
  clock.pass(15_000)
  expect(told.connect).not.toHaveBeenCalled()
  clock.pass(10_000)
  expect(told.connect).toHaveBeenCalledTimes(1)
  expect(state.get()).toBe('ended')
})

test('being told what an ended room came to is no line to it', () => {
  const { state, events } = start({ over: true })
  events.synced()
  expect(state.get()).toBe('ended')
  events.closed(closeCodes.ended)
  expect(state.get()).toBe('ended')
})
