import { answerFrame, stateQuestion, updateFrame } from '@firefelt/server/relay/frames.ts'
import type { Chance } from '@firefelt/server/relay/guard/meeting.fixture.ts'
import { encodeStance, liveFrame } from '@firefelt/shared/protocol/live.ts'
import { encodeTimeQuestion, yMessage } from '@firefelt/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

/** What an honest client could say now. */
export interface Sender {
  doc: Y.Doc
  update: Uint8Array
  /** A post-it that it could hold in the air. */
  note: string
  chance: Chance
}

/** One client's word about itself, as y-protocols has it. */
const presence = ({ doc, chance }: Sender): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, doc.clientID, chance.below(5)]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify({ user: { name: `P${chance.below(100)}` } }))
  })

/** A whole frame of each kind that a client can send, as an honest one would. */
export const wholeFrames: Readonly<Record<string, (sender: Sender) => Uint8Array>> = {
  'a question for the board': ({ doc }) => stateQuestion(doc),
  'an answer': ({ update }) => answerFrame(update),
  'an update': ({ update }) => updateFrame(update),
  presence: (sender) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, yMessage.awareness)
      encoding.writeVarUint8Array(encoder, presence(sender))
    }),
  'a question for who is here': () => Uint8Array.of(yMessage.queryAwareness),
  'a stance': ({ note, chance }) => {
    const position = { success: chance.next(), importance: chance.next() }
    return liveFrame(encodeStance({ air: { note, position }, cursor: position }))
  },
  'a question for the time': ({ chance }) => encodeTimeQuestion(chance.below(2 ** 40)),
}

/** What brings an update, in either of the two ways. */
export const answerOrUpdate = ({ update, chance }: Sender): Uint8Array =>
  chance.next() < 0.5 ? answerFrame(update) : updateFrame(update)
