import {
  decodeTimeAnswer,
  encodeTimeQuestion,
  extraMessage,
} from '@firefelt/shared/protocol/messages.ts'
import { createDecoder } from 'lib0/decoding'
import type { Person } from '../fixtures/person.ts'

let asked = 0

/** Asks for the time; resolves when it is answered, and all that this person sent before has been read. */
export const askTime = (person: Person): Promise<void> =>
  new Promise((resolve, reject) => {
    const question = ++asked
    person.hear((message) => {
      if (message[0] !== extraMessage.time) return
      if (decodeTimeAnswer(createDecoder(message.subarray(1))).sent === question) resolve()
    })
    void person.closed.then((code) => reject(new Error(`closed with ${code} before an answer`)))
    person.send(encodeTimeQuestion(question))
  })
