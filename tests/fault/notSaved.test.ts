import { setTimeout as wait } from 'node:timers/promises'
import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { randomId } from '@firefelt/shared/board/ids.ts'
import { reasonIn } from '@firefelt/shared/board/note.ts'
import type { Joined } from '@firefelt/shared/protocol/http.ts'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { realClock } from '../../client/src/connection/throttle.ts'
import { common } from '../../client/src/i18n/da/common.ts'
import { openRoom } from '../../client/src/store/openRoom.ts'
import { statusOf } from '../../client/src/ui/status.ts'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { diskStore, listenOver, storedDoc } from '../fixtures/ownDisk.ts'

/** A person's open room as a browser holds it, but for the browser; and what the status line has said, in order. */
const enter = (url: string, room: string, { participant: id, token }: Joined) => {
  const opened = openRoom(
    { room, token, actor: participant(id) },
    {
      url: `${url.replace('http', 'ws')}/sync`,
      Socket: NodeSocket as unknown as typeof WebSocket,
      openLocalCopy: () => ({
        loaded: Promise.resolve(),
        brought: () => false,
        refresh: () => {},
        erase: async () => {},
        close: () => {},
      }),
      onWake: () => () => {},
      renewPage: () => false,
      clock: realClock,
    },
  )
  onTestFinished(opened.close)
  const status = () => statusOf(opened.connection.get(), opened.pending.get(), common.status).text
  const said: string[] = []
  const hear = () => {
    if (said.at(-1) !== status()) said.push(status())
  }
  opened.connection.subscribe(hear)
  opened.pending.subscribe(hear)
  return { ...opened, status, said }
}

// R-DISK-1
test('whoever writes on a full disk reads »Ikke gemt« within 2 s and until it is saved, and loses nothing', async () => {
  const disk = { pages: 1_000_000 }
  const { store } = await diskStore(disk)
  let failures = 0
  const url = await listenOver({
    ...store,
    commit: (...args) =>
      store.commit(...args).catch((error: unknown) => {
        failures++
        throw error
      }),
  })
  const { room } = await createRoom(url)
  const joined = await joinRoom(url, room)
  // No page more than the file has now.
  disk.pages = 1
  const me = enter(url, room, joined)
  await expect.poll(me.status).toBe('Gemt')

  const note = randomId()
  const place = (success: number) => ({ success, importance: 0.75 })
  me.act({ type: 'putNote', id: note, theme: 'klare-maal', target: place(0) })
  let [acts, since] = [0, performance.now()]
  while (!me.status().startsWith('Ikke gemt')) {
    if (me.status() === 'Gemt') {
      since = performance.now()
      me.act({ type: 'moveNote', id: note, target: place((++acts % 1_000) / 1_000) })
    }
    await wait(2)
  }
  expect(performance.now() - since).toBeLessThan(2_000)
  expect(acts).toBeGreaterThan(10)

  me.said.length = 0
  me.writeReason(note, '', 'Vi lytter til hinanden')
  await expect.poll(() => failures, { timeout: 15_000 }).toBeGreaterThanOrEqual(3)
  expect(me.said).toEqual(['Ikke gemt. Serveren kan ikke gemme lige nu. 2 ændringer venter.'])
  expect(reasonIn(notesIn(await storedDoc(store, room)).get(note))?.length).toBe(0)

  disk.pages = 1_000_000
  await expect.poll(me.status, { timeout: 10_000 }).toBe('Gemt')
  const kept = await storedDoc(store, room)
  expect(reasonIn(notesIn(kept).get(note))?.toString()).toBe('Vi lytter til hinanden')
  expect(me.find(note)?.reason).toBe('Vi lytter til hinanden')
})
