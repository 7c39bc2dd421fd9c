import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Running } from '../peers/contender.ts'
import { enter } from './crowd.ts'
import type { Person } from './dialect.ts'

/** ms without a further word after which a newcomer has all there is: a state may come in several messages. */
const silence = 150

/** Enters as somebody, and leaves with the document as everyone who comes now gets it. */
export const fetchDocument = async (running: Running, person: Person): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  let heard = Number.POSITIVE_INFINITY
  const take = (update: Uint8Array) => {
    Y.applyUpdate(doc, update)
    heard = performance.now()
  }
  const { client } = await enter(running, person, { ear: { state: take, update: take } })
  while (!(performance.now() - heard > silence)) await wait(20)
  client.close()
  return doc
}
