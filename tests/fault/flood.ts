import { randomInt } from 'node:crypto'
import { updateFrame } from '@firefelt/server/relay/frames.ts'
import { participant } from '@firefelt/shared/board/actor.ts'
import { notesIn } from '@firefelt/shared/board/documents.ts'
import { reasonIn } from '@firefelt/shared/board/note.ts'
import { applyOperation } from '@firefelt/shared/operations/apply.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { decodeAck, extraMessage } from '@firefelt/shared/protocol/messages.ts'
import { createDecoder } from 'lib0/decoding'
import * as Y from 'yjs'
import { joinRoom } from '../fixtures/client.ts'
import { enterRoom, type Person } from '../fixtures/person.ts'

/** Somebody who writes as much as a board takes, again and again. */
export interface Flood {
  /** One more update; resolves with its length when everyone was sent it. */
  push(): Promise<number>
  leave(): void
}

const notes = Array.from({ length: 20 }, (_, index) => `flood-${index}`)
/** As long as a reason may grow, in letters that take three bytes. */
const words = ['€', '₩'].map((letter) => letter.repeat(limits.reasonMerged))

const costOf = ({ length }: Uint8Array): number => 1 + Math.floor(length / limits.syncRate.bytes)

/** @returns resolves when so many of this person's updates are on disk, and everyone was sent them */
const acksOf = (person: Person) => {
  const waiting: { count: number; resolve: () => void; reject: (error: Error) => void }[] = []
  person.hear((message) => {
    if (message[0] !== extraMessage.ack) return
    const acked = decodeAck(createDecoder(message.subarray(1)))
    while ((waiting[0]?.count ?? Number.POSITIVE_INFINITY) <= acked) waiting.shift()?.resolve()
  })
  void person.closed.then((code) => {
    for (const { reject } of waiting) reject(new Error(`closed with ${code} before an ack`))
  })
  return (count: number) =>
    new Promise<void>((resolve, reject) => waiting.push({ count, resolve, reject }))
}

/** What `act` does to a document, as it is told to others. */
const updateOf = (doc: Y.Doc, act: () => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  doc.transact(act)
  return Y.encodeStateAsUpdate(doc, before)
}

const putAll = (doc: Y.Doc, id: string) => {
  for (const note of notes) {
    applyOperation(
      doc,
      participant(id),
      { locked: false, phase: 'open', participants: {} },
      { type: 'putNote', id: note, theme: 'klare-maal', target: 'parkingLot' },
    )
  }
}

/** More than one update costs its sender. */
const mostOfOne = 40

export const openFlood = async (url: string, room: string): Promise<Flood> => {
  const doc = new Y.Doc()
  /** Somebody new, who may write a burst; what they write is under an id of their own. */
  const enter = async () => {
    const { token, participant: id } = await joinRoom(url, room)
    const person = await enterRoom(url, room, token)
    doc.clientID = randomInt(2 ** 32)
    const left = limits.syncRate.burst - limits.syncRate.question
    return { person, id, acked: acksOf(person), left, sent: 0 }
  }
  let writer = await enter()

  const send = async (act: () => void): Promise<number> => {
    if (writer.left < mostOfOne) {
      writer.person.leave()
      writer = await enter()
    }
    const update = updateOf(doc, act)
    writer.left -= costOf(update)
    writer.sent++
    writer.person.send(updateFrame(update))
    await writer.acked(writer.sent)
    return update.length
  }

  await send(() => putAll(doc, writer.id))
  let turn = 0
  return {
    push: () => {
      const said = words[turn++ % words.length] ?? ''
      const rewrite = () => {
        for (const note of notes) {
          const reason = reasonIn(notesIn(doc).get(note))
          reason?.delete(0, reason.length)
          reason?.insert(0, said)
        }
      }
      return send(rewrite)
    },
    leave: () => writer.person.leave(),
  }
}

/** Pushes one update after the other. @param isEnough is told how many bytes that were @returns bytes */
export const pushUntil = async (
  flood: Flood,
  isEnough: (pushed: number) => boolean | Promise<boolean>,
): Promise<number> => {
  let pushed = 0
  while (!(await isEnough(pushed))) pushed += await flood.push()
  return pushed
}
