import * as Y from 'yjs'
import { enterRoom, type Person } from '../fixtures/person.ts'
import { read } from '../fuzz/frames.ts'

export interface Onlooker {
  person: Person
  doc: Y.Doc
}

/** Someone who only looks on, with the board as they are told it; resolves once they have been. */
export const lookOn = async (url: string, room: string, token: string): Promise<Onlooker> => {
  const doc = new Y.Doc()
  const person = await enterRoom(url, room, token)
  await new Promise<void>((resolve) => {
    person.hear((message) => {
      const said = read(message)
      if (said.kind !== 'answer' && said.kind !== 'update') return
      Y.applyUpdate(doc, said.body)
      resolve()
    })
  })
  return { person, doc }
}
