import { setTimeout as wait } from 'node:timers/promises'
import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { createdRoomSchema, type Joined, joinedSchema } from '@firefelt/shared/protocol/http.ts'
import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import * as Y from 'yjs'
import { enterRoom, type Person } from '../fixtures/person.ts'

const notes = 10

/** A room with people who come, go, drag and place the same post-its again and again. */
export interface SoakRoom {
  /** Somebody leaves, and is back after a moment. */
  churn(): Promise<void>
  /** All go, so that the room leaves memory, and come back. */
  empty(): Promise<void>
  drag(): void
  place(): void
  leave(): void
  received(): number
}

/** @param address whom the server is to see: each room comes from a network of its own */
const poster = (url: string, address: string) => async (path: string, body: object) => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<unknown>
}

/** @param failed called when the server closes somebody's socket */
export const openSoakRoom = async (
  url: string,
  people: number,
  address: string,
  failed: (reason: string) => void,
): Promise<SoakRoom> => {
  const post = poster(url, address)
  const { room } = createdRoomSchema.parse(await post('/api/rooms', { kit: 'ledergruppen' }))
  const joined: Joined[] = []
  for (let left = people; left > 0; left--) {
    joined.push(joinedSchema.parse(await post(`/api/rooms/${room}/participants`, {})))
  }
  const seats: (Person | undefined)[] = []
  /** Seats that somebody is on the way to. */
  const coming = new Set<number>()
  let heard = 0
  let over = false
  const sit = async (seat: number) => {
    if (over || seats[seat] !== undefined || coming.has(seat)) return
    coming.add(seat)
    try {
      const person = await enterRoom(url, room, joined[seat]?.token ?? '')
      if (over) return person.leave()
      person.hear((message) => {
        heard += message.length
      })
      seats[seat] = person
      void person.closed.then((code) => {
        if (seats[seat] !== person) return
        seats[seat] = undefined
        failed(`somebody was closed with ${code}`)
      })
    } finally {
      coming.delete(seat)
    }
  }
  const stand = (seat: number) => {
    const person = seats[seat]
    seats[seat] = undefined
    person?.leave()
  }
  const sitAll = async () => {
    for (let seat = 0; seat < people; seat++) await sit(seat)
  }

  /** The first seat writes, on a board that it keeps: it never leaves for long. */
  const board = new Y.Doc()
  const writer = participant(joined[0]?.participant ?? '')
  let turn = 0
  board.on('update', (update: Uint8Array) => seats[0]?.send(writeFrame(update)))
  const place = () => {
    turn++
    const id = `n${turn % notes}`
    const target = { success: (turn % 100) / 100, importance: (turn % 37) / 37 }
    const known = notesIn(board).has(id)
    applyOperation(
      board,
      writer,
      { locked: false, phase: 'open', participants: {} },
      known
        ? { type: 'moveNote', id, target }
        : { type: 'putNote', id, theme: 'klare-maal', target },
    )
  }
  await sitAll()
  return {
    churn: async () => {
      const seat = 1 + Math.floor(Math.random() * (people - 1))
      stand(seat)
      await wait(500 + Math.random() * 2_500)
      await sit(seat)
    },
    empty: async () => {
      for (let seat = 0; seat < people; seat++) stand(seat)
      await wait(500)
      await sit(0)
      // What was written into the void comes with the whole board.
      seats[0]?.send(writeFrame(Y.encodeStateAsUpdate(board)))
      for (let seat = 1; seat < people; seat++) await sit(seat)
    },
    drag: () => {
      const seat = 1 + (turn++ % (people - 1))
      const position = { success: Math.random(), importance: Math.random() }
      seats[seat]?.send(liveFrame(encodeStance({ air: { note: 'n1', position } })))
    },
    place,
    leave: () => {
      over = true
      for (let seat = 0; seat < people; seat++) stand(seat)
      board.destroy()
    },
    received: () => heard,
  }
}

const writeFrame = (update: Uint8Array): Uint8Array => {
  const length: number[] = []
  let rest = update.length
  for (; rest > 0x7f; rest >>>= 7) length.push((rest & 0x7f) | 0x80)
  return Uint8Array.from([0, 2, ...length, rest, ...update])
}
