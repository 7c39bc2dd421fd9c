import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import type { Joined } from '@firefelt/shared/protocol/http.ts'
import { yMessage } from '@firefelt/shared/protocol/messages.ts'
import { syncSubprotocol } from '@firefelt/shared/protocol/subprotocols.ts'
import { loadKits } from '@firefelt/themes/load.ts'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { joinRoom, type StockClient, stockClient, synced } from '../fixtures/client.ts'

/** A crowd that drags says where its post-its are this often, as a browser does; ms. */
const every = 34

/** A place for each number, evenly over the whole map, and the same in every run. */
const placeOf = (index: number) => ({
  success: (index * 0.618_034) % 1,
  importance: (index * 0.754_878) % 1,
})

/** Joins `people` and puts `notes` post-its on the map, each person's in turn. */
export const fillRoom = async (
  url: string,
  room: string,
  { people, notes }: { people: number; notes: number },
): Promise<{ joined: readonly Joined[]; one: StockClient }> => {
  const [kit] = await loadKits()
  const themes = kit?.themes.map(({ id }) => id) ?? []
  const joined: Joined[] = []
  for (let index = 0; index < people; index++) {
    joined.push(await joinRoom(url, room, `Bord ${index + 1}`))
  }
  const senders = joined.slice(0, Math.ceil(notes / themes.length))
  const clients: StockClient[] = []
  for (const [turn, who] of senders.entries()) {
    const client = stockClient(url, room, who)
    await synced(client)
    for (const [index, theme] of themes.entries()) {
      const number = turn * themes.length + index
      if (number < notes) {
        client.act({ type: 'putNote', id: noteId(number), theme, target: placeOf(number) })
      }
    }
    clients.push(client)
  }
  const [one, ...others] = clients
  if (one === undefined) throw new Error('a room needs somebody')
  while (notesIn(one.doc).size < notes) await wait(20)
  for (const client of others) client.leave()
  return { joined, one }
}

export const noteId = (number: number): string => `note-${number}`

const frameOf = (client: number, clock: number, state: object): Uint8Array => {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, yMessage.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

export interface Crowd {
  /** Everyone lifts a post-it and drags it about. */
  lift(): void
  letGo(): void
  leave(): void
}

/**
 * People who each hold one post-it in the air, over sockets of their own that do nothing else: real clients
 * would cost this machine more than what is measured.
 */
export const gatherCrowd = async (
  url: string,
  room: string,
  joined: readonly Joined[],
): Promise<Crowd> => {
  const sockets = joined.map(
    ({ token }) =>
      new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${room}`, [syncSubprotocol, token]),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  let clock = 0
  const say = (index: number, drag: object | null) =>
    sockets[index]?.send(frameOf(1_000 + index, clock, { drag }))
  const timers: NodeJS.Timeout[] = []
  const move = (index: number) => {
    clock++
    const { success, importance } = placeOf(index)
    const turn = performance.now() / 900 + index
    const hold = (value: number) => Math.min(1, Math.max(0, value))
    const position = {
      success: hold(success + 0.12 * Math.cos(turn)),
      importance: hold(importance + 0.12 * Math.sin(turn)),
    }
    say(index, { note: noteId(index), position })
  }
  const letGo = () => {
    for (const timer of timers.splice(0)) clearInterval(timer)
    clock++
    for (const index of sockets.keys()) say(index, null)
  }
  return {
    lift: () => {
      for (const index of sockets.keys()) timers.push(setInterval(() => move(index), every))
    },
    letGo,
    leave: () => {
      letGo()
      for (const socket of sockets) socket.close()
    },
  }
}
