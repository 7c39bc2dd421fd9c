import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { FakeSocket } from '../connection/fakeSocket.ts'
import { forget, keysFrom } from '../connection/storage.ts'
import { fakeRelay } from './fakeRelay.ts'
import { put, setUp } from './room.fixture.ts'

/** Somebody who put up a post-it without a line, wrote on it, and closed the page. */
const begin = async ({ stored = false } = {}) => {
  const { id, control, browser, clock, enter } = setUp()
  const relay = fakeRelay()
  const first = await enter()
  relay.open(control)
  relay.ask()
  relay.flush()
  if (!stored) relay.socket().end()
  first.act(put('n1'))
  first.writeReason('n1', '', 'fordi')
  if (stored) relay.flush({ ack: false })
  expect(first.pending.get()).toBe(2)
  first.close()
  /** The newest socket is answered: what it sends is stored and acked. */
  const serve = () => {
    relay.open(control)
    relay.ask()
    relay.flush()
  }
  const tire = async () => {
    clock.pass(2_000)
    await Promise.resolve()
    await Promise.resolve()
  }
  const isOnServer = (note: string) => relay.doc.getMap('notes').has(note)
  const unsavedKeys = () => keysFrom(`firefelt.unsaved/firefelt/${id}/`)
  return { id, control, browser, clock, enter, relay, serve, tire, isOnServer, unsavedKeys }
}

// R-ACK-8
test('a slow disk holds up neither the map nor the truth about what it has yet to bring', async () => {
  const { browser, enter, serve, relay, tire, isOnServer, unsavedKeys } = await begin()
  browser.slow()
  const sockets = FakeSocket.opened.length
  const room = await enter()
  expect(FakeSocket.opened).toHaveLength(sockets)
  await tire()
  serve()
  expect([room.connection.get(), room.pending.get()]).toEqual(['live', 2])
  room.act(put('n2'))
  relay.flush()
  expect([isOnServer('n1'), isOnServer('n2'), room.pending.get()]).toEqual([false, true, 3])
  expect(unsavedKeys()).toHaveLength(2)

  await browser.answer()
  expect(room.find('n1')?.reason).toBe('fordi')
  expect(room.pending.get()).toBe(3)
  serve()
  expect([isOnServer('n1'), room.pending.get(), unsavedKeys()]).toEqual([true, 0, []])
  expect(room.notices.get()).toEqual([])
  expect(FakeSocket.opened).toHaveLength(sockets + 2)
})

// R-ACK-8
test('what a slow disk brings before the server’s board is here leaves as an answer, never whole', async () => {
  const { control, browser, enter, serve, relay, tire, isOnServer } = await begin()
  const first = await enter()
  serve()
  relay.socket().end()
  first.act(put('n2'))
  first.close()

  browser.slow()
  const room = await enter()
  await tire()
  relay.open(control)
  relay.ask()
  const [line, sockets] = [relay.socket(), FakeSocket.opened.length]
  const changes = () => line.sent.filter(([type]) => type === yMessage.sync).length
  const said = changes()
  const answered = browser.answer()
  // Done before the line has been renewed, and on what the disk has brought.
  room.writeReason('n1', 'fordi', 'fordi!')
  await answered
  expect(changes()).toBe(said)
  expect(FakeSocket.opened).toHaveLength(sockets + 1)
  serve()
  expect([isOnServer('n2'), room.pending.get(), room.notices.get()]).toEqual([true, 0, []])
  room.act(put('n3'))
  relay.flush()
  expect([isOnServer('n3'), room.pending.get()]).toEqual([true, 0])
  expect(relay.doc.getMap<Y.Map<Y.Text>>('notes').get('n1')?.get('reason')?.toString()).toBe(
    'fordi!',
  )
})

// R-ACK-8
test('a disk that answers in time, or brings nothing new, holds nothing back', async () => {
  const { enter, serve, relay, isOnServer } = await begin()
  const room = await enter()
  serve()
  const sockets = FakeSocket.opened.length
  room.act(put('n2'))
  relay.flush()
  expect([isOnServer('n2'), FakeSocket.opened.length]).toEqual([true, sockets])
})

// R-ACK-8
test('what was only struck out, which no clock of the document counts, waits for a slow disk too', async () => {
  const { browser, enter, serve, relay, tire } = await begin()
  const room = await enter()
  serve()
  relay.socket().end()
  room.writeReason('n1', 'fordi', 'for')
  room.close()

  browser.slow()
  const again = await enter()
  await tire()
  serve()
  expect([again.find('n1')?.reason, again.pending.get()]).toEqual(['fordi', 1])
  await browser.answer()
  serve()
  expect([again.find('n1')?.reason, again.pending.get()]).toEqual(['for', 0])
  expect(again.notices.get()).toEqual([])
})

// R-ACK-8
test('what no disk holds any more is told as lost, once and with its words, and not as saved', async () => {
  const { browser, enter, serve, isOnServer, unsavedKeys } = await begin()
  browser.kept.clear()
  const room = await enter()
  const said: string[] = []
  room.pending.subscribe(() => said.push(`${room.pending.get()}, ${room.notices.get().length}`))
  expect(room.notices.get()).toEqual([])
  serve()
  expect(isOnServer('n1')).toBe(false)
  const lost = { kind: 'reset', reasons: ['fordi'] }
  expect(room.notices.get().map(({ notice }) => notice)).toEqual([lost])
  expect(unsavedKeys()).toEqual([])
  serve()
  expect(said).toEqual(['0, 1'])

  const sockets = FakeSocket.opened.length
  for (const { id } of room.notices.get()) room.dismiss(id)
  room.close()
  const again = await enter()
  serve()
  expect([again.pending.get(), again.notices.get()]).toEqual([0, []])
  expect(FakeSocket.opened).toHaveLength(sockets + 1)
})

// R-ACK-8
test('what the server turns out to have is saved, though no ack of it came and the disk is empty', async () => {
  const { browser, enter, serve, isOnServer } = await begin({ stored: true })
  browser.kept.clear()
  const room = await enter()
  const sockets = FakeSocket.opened.length
  serve()
  expect(FakeSocket.opened).toHaveLength(sockets + 1)
  serve()
  expect([isOnServer('n1'), room.pending.get(), room.notices.get()]).toEqual([true, 0, []])
})

// R-ACK-8
test('a page that learns only from the server which copy is its own waits for that one too', async () => {
  const { id, browser, enter, serve, isOnServer } = await begin()
  forget(`firefelt.control/${id}/me`)
  browser.slow()
  const room = await enter()
  const sockets = FakeSocket.opened.length
  serve()
  expect([isOnServer('n1'), room.pending.get()]).toEqual([false, 2])
  await browser.answer()
  expect(room.pending.get()).toBe(2)
  expect(FakeSocket.opened).toHaveLength(sockets + 1)
  serve()
  expect([isOnServer('n1'), room.pending.get()]).toEqual([true, 0])
})

// R-ACK-8
test('a reset before the disk has answered offers the words that it holds', async () => {
  const { browser, clock, enter, serve, relay, tire } = await begin()
  browser.slow()
  const room = await enter()
  await tire()
  serve()
  relay.socket().end(closeCodes.reset)
  clock.pass(0)
  expect(room.notices.get().at(-1)?.notice).toEqual({ kind: 'reset', reasons: ['fordi'] })
})

test('a first visit to a slow disk needs one socket', async () => {
  const { control, browser, enter } = setUp()
  const relay = fakeRelay()
  browser.slow()
  const room = await enter()
  relay.open(control)
  relay.ask()
  room.act(put('n1'))
  relay.flush()
  expect(room.pending.get()).toBe(0)
  await browser.answer()
  expect(FakeSocket.opened).toHaveLength(1)
  expect(browser.kept.size).toBe(1)
})
