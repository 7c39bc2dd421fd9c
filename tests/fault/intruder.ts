import { answerFrame, updateFrame } from '@firefelt/server/relay/frames.ts'
import { extraMessage } from '@firefelt/shared/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { isWrite } from '../fuzz/frames.ts'

const nothing = Uint8Array.of(0, 0)

/** Someone in a room who sends anything, and comes back whenever they are thrown out. */
export interface Intruder {
  /** Resolves when the server is done with it: with the code that it closed the socket with, if it did. */
  say(frame: Uint8Array): Promise<number | undefined>
  leave(): void
}

/** Whether it will be acked, unless it is what ends the socket. */
const counts = (frame: Uint8Array): boolean => {
  try {
    return isWrite(frame)
  } catch {
    return false
  }
}

interface Visit {
  person: Person
  /** Writes that were sent. */
  sent: number
  /** Resolves when so many are acked. */
  acked(count: number): Promise<undefined>
}

const visit = async (url: string, room: string, token: string): Promise<Visit> => {
  const person = await enterRoom(url, room, token)
  let told = 0
  let wanted: { count: number; resolve(value: undefined): void } | undefined
  person.hear((message) => {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== extraMessage.ack) return
    told = decoding.readVarUint(decoder)
    if (wanted !== undefined && told >= wanted.count) wanted.resolve(undefined)
  })
  const acked = (count: number) =>
    new Promise<undefined>((resolve) => {
      wanted = { count, resolve }
      if (told >= count) resolve(undefined)
    })
  // It has told all that the server lacks: from now on a gap is no work that is still to come.
  person.send(answerFrame(nothing))
  await acked(1)
  return { person, sent: 1, acked }
}

export const openIntruder = (url: string, room: string, token: string): Intruder => {
  let inside: Visit | undefined
  return {
    say: async (frame) => {
      inside ??= await visit(url, room, token)
      const { person, acked } = inside
      inside.sent += counts(frame) ? 2 : 1
      person.send(frame)
      // Its ack says that what came before it has been judged, whatever it was.
      person.send(updateFrame(nothing))
      const code = await Promise.race([person.closed, acked(inside.sent)])
      if (code !== undefined) inside = undefined
      return code
    },
    leave: () => inside?.person.leave(),
  }
}
