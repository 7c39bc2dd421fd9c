import { updateFrame } from '@firefelt/server/relay/frames.ts'
import { createSqliteStore } from '@firefelt/server/store/sqlite/sqliteStore.ts'
import { type Actor, participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { readNote } from '@firefelt/shared/board/note.ts'
import type { Position } from '@firefelt/shared/board/place.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import type { Operation } from '@firefelt/shared/operations/operation.ts'
import type { Joined } from '@firefelt/shared/protocol/http.ts'
import { decodeAck, extraMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { createRoom, joinRoom } from '../fixtures/client.ts'
import { storedDoc } from '../fixtures/ownDisk.ts'
import type { Server } from '../fixtures/server.ts'
import { lookOn } from './onlooker.ts'

const rooms = 25
const participants = 5
const screens = 8
const notes = 60
/** Written in each room before, a row of its log each: a server that is ended, not killed, makes one row of so many. */
export const moves = 1_000
/** Who of a room's 40 screens come back with a move that was not sent. */
const bringing = 4
/** Post-its of a board that were moved while everyone was away. */
export const movedMeanwhile = notes - bringing

const noteOf = (n: number) => `n${n}`
const placeOf = (move: number): Position => ({ success: (move % 97) / 97, importance: 0.75 })

const board = { locked: false, phase: 'open', participants: {} } as const

/** A board as somebody left it, by whom everything on it was done, and an update for each act. */
const workOf = (actor: Actor) => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const act = (operation: Operation) => applyOperation(doc, actor, board, operation)
  for (let n = 0; n < notes; n++) {
    act({ type: 'putNote', id: noteOf(n), theme: 'klare-maal', target: placeOf(n) })
  }
  for (let n = 0; n < moves; n++) {
    act({ type: 'moveNote', id: noteOf(n % notes), target: placeOf(n) })
  }
  return { doc, updates }
}

/** A post-it that somebody moved while there was no line. */
interface Brought {
  note: string
  place: Position
  update: Uint8Array
}

/** The one post-it that only this person has moved meanwhile. */
const bring = (left: Y.Doc, { participant: id }: Joined, who: number): Brought => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(left))
  const [note, place] = [noteOf(notes - 1 - who), { success: 0.5, importance: 0.25 }]
  let brought: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    brought = update
  })
  applyOperation(doc, participant(id), board, { type: 'moveNote', id: note, target: place })
  return { note, place, update: brought }
}

export interface Key {
  room: string
  token: string
  /** The board that this screen still has. */
  left: Y.Doc
  brought: Brought | undefined
}

const openStore = (dataDir: string) =>
  createSqliteStore({
    dataDir,
    onFailure: (error) => {
      throw error
    },
  })

interface Writer {
  room: string
  joined: Joined
}

/** Moves what nobody brings a move of, since of two moves at once one would be lost; resolves when that is saved. */
const moveMeanwhile = async ({ url }: Server, { room, joined }: Writer): Promise<void> => {
  const { person, doc } = await lookOn(url, room, joined.token)
  const saved = new Promise<void>((resolve) =>
    person.hear((message) => {
      if (message[0] !== extraMessage.ack) return
      if (decodeAck(decoding.createDecoder(message.subarray(1))) === movedMeanwhile) resolve()
    }),
  )
  doc.on('update', (update: Uint8Array) => person.send(updateFrame(update)))
  for (let n = 0; n < movedMeanwhile; n++) {
    const move = { type: 'moveNote', id: noteOf(n), target: placeOf(n + 1) } as const
    applyOperation(doc, participant(joined.participant), board, move)
  }
  await saved
  person.leave()
}

/**
 * Rooms with a long log, of which the server knows the most recent acts alone when it is killed; and everyone's way in. All
 * have the board as it was before those acts, but for one of each person's screens, which has nothing. A tenth bring a move.
 */
export const fillRooms = async (server: Server): Promise<Key[]> => {
  const keys: Key[] = []
  const writers: (Writer & { updates: readonly Uint8Array[] })[] = []
  for (let n = 0; n < rooms; n++) {
    const { room } = await createRoom(server.url)
    const everyone: Joined[] = []
    for (let who = 0; who < participants; who++) everyone.push(await joinRoom(server.url, room))
    const [joined] = everyone
    if (joined === undefined) throw new Error('nobody writes')
    const { doc, updates } = workOf(participant(joined.participant))
    writers.push({ room, joined, updates })
    for (const [who, one] of everyone.entries()) {
      for (let screen = 0; screen < screens; screen++) {
        keys.push({
          room,
          token: one.token,
          left: screen === screens - 1 ? new Y.Doc() : doc,
          brought: screen === 0 && who < bringing ? bring(doc, one, who) : undefined,
        })
      }
    }
  }
  await server.stop()
  const store = await openStore(server.data)
  for (const { room, updates } of writers) await store.commit(room, { updates })
  await store.close()
  await server.restart()
  for (const writer of writers) await moveMeanwhile(server, writer)
  await server.kill()
  return keys
}

const successOn = (doc: Y.Doc, note: string): number | undefined => {
  const place = readNote(note, notesIn(doc).get(note))?.place
  return place?.kind === 'map' ? place.success : undefined
}

/** How many post-its stand on a board where they were put last, by those who were on the line. */
export const newestOn = (left: Y.Doc, told: readonly Buffer[]): number => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(left))
  for (const message of told) {
    const decoder = decoding.createDecoder(message.subarray(2))
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  }
  let count = 0
  for (let n = 0; n < movedMeanwhile; n++) {
    const { success } = placeOf(n + 1)
    if (Math.abs((successOn(doc, noteOf(n)) ?? 2) - success) < 0.001) count++
  }
  return count
}

/** Of what was brought, what is not on the disk. @param dataDir of a server that does not run */
export const missing = async (dataDir: string, keys: readonly Key[]): Promise<string[]> => {
  const store = await openStore(dataDir)
  const docs = new Map<string, Y.Doc>()
  for (const { room } of keys) if (!docs.has(room)) docs.set(room, await storedDoc(store, room))
  await store.close()
  return keys.flatMap(({ room, brought }) => {
    const doc = docs.get(room)
    if (brought === undefined || doc === undefined) return []
    const { note, place } = brought
    return successOn(doc, note) === place.success ? [] : [`${note} in ${room}`]
  })
}
