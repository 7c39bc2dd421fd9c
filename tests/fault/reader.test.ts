import { setTimeout as wait } from 'node:timers/promises'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import { closeCodes } from '@firefelt/shared/protocol/closeCodes.ts'
import { decodeEntries, encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoom, joinRoom, type StockClient, stockClient, synced } from '../fixtures/client.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { type Server, startServer } from '../fixtures/server.ts'

let server: Server & { remove(): Promise<void> }
let room: string
const people: Person[] = []
const writers: StockClient[] = []
beforeAll(async () => {
  server = await startServer()
  room = (await createRoom(server.url)).room
}, 60_000)
afterAll(async () => {
  for (const person of people) person.leave()
  for (const writer of writers) writer.leave()
  await server.remove()
})

const megabyte = 1024 * 1024

const enter = async (): Promise<Person> => {
  const { token } = await joinRoom(server.url, room)
  const person = await enterRoom(server.url, room, token)
  people.push(person)
  return person
}

const write = async (): Promise<StockClient> => {
  const writer = stockClient(server.url, room, await joinRoom(server.url, room))
  writers.push(writer)
  await synced(writer)
  return writer
}

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? []
  if (value === undefined) throw new Error(`no metric ${name}`)
  return Number(value)
}
const memory = () => metric('process_resident_memory_bytes')

/** Everybody drags, 30 words a second each. */
const drag = async (crowd: readonly Person[], seconds: number, end: number) => {
  for (let turn = 0; turn < seconds * 30; turn++) {
    for (const [index, person] of crowd.entries()) {
      const success = turn === seconds * 30 - 1 ? end : (turn % 100) / 200
      const air = { note: `n${index}`, position: { success, importance: 0 } }
      person.send(liveFrame(encodeStance({ air })))
    }
    await wait(33)
  }
}

/** R-READ-1, R-READ-3 */
describe('a reader who stops reading', () => {
  it('costs no memory while others drag, and finds them where they are when it reads again', async () => {
    const crowd = await Promise.all(Array.from({ length: 20 }, enter))
    await drag(crowd, 2, 0.4)
    const reader = await enter()
    const before = await memory()
    reader.socket.pause()
    await drag(crowd, 4, 0.9)
    expect((await memory()) - before).toBeLessThan(20 * megabyte)

    const at = new Map<string, number>()
    reader.hear((message) => {
      if (message[0] !== extraMessage.live) return
      for (const entry of decodeEntries(message.subarray(1))) {
        if (entry.kind === 'stance' && entry.air) at.set(entry.air.note, entry.air.position.success)
      }
    })
    reader.socket.resume()
    await expect.poll(() => [...at.values()].filter((place) => place === 0.9).length).toBe(20)
    for (const person of [...crowd, reader]) person.leave()
  }, 60_000)

  it('and asks for the board again and again is closed, while others go on and are saved', async () => {
    const other = await write()
    // So many from one alone would be more than is read at once.
    for (let by = 0; by < 4; by++) {
      const writer = await write()
      for (let note = by * 100; note < (by + 1) * 100; note++) {
        const target = { success: (note % 20) / 20, importance: note / 400 }
        writer.act({ type: 'putNote', id: `note-${note}`, theme: 'klare-maal', target })
      }
    }
    await expect.poll(() => notesIn(other.doc).size, { timeout: 20_000 }).toBe(400)

    const asked = await enter()
    let size = 0
    asked.hear((message) => {
      size += message.length
    })
    await expect.poll(() => size).toBeGreaterThan(20_000)
    const before = await memory()
    const highest = [before]
    const readers = await Promise.all(Array.from({ length: 4 }, enter))
    for (const reader of readers) {
      reader.socket.pause()
      // It knows somebody whom nobody else does: no answer to another will do for it.
      for (let question = 0; question < 390; question++) {
        reader.send(new Uint8Array([0, 0, 3, 1, 1, question & 0x7f]))
      }
    }
    for (let look = 0; look < 20; look++) {
      highest.push(await memory())
      await wait(50)
    }
    writers.at(-1)?.act({ type: 'moveNote', id: 'note-0', target: 'parkingLot' })
    await expect
      .poll(() => readNote('note-0', notesIn(other.doc).get('note-0'))?.place.kind)
      .toBe('parkingLot')
    for (const reader of readers) {
      reader.socket.resume()
      expect(await reader.closed).toBe(closeCodes.tooMany)
    }
    expect(Math.max(...highest) - before).toBeLessThan(readers.length * 20 * megabyte)
  }, 60_000)
})
